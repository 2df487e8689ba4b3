import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { db } from "@/lib/server/db";
import { refreshRollups } from "@/lib/server/rollup/refresh";
import { verifyRollups } from "@/lib/server/rollup/verify";

/** The organization as computations take it. */
export const settingsOf = async (organizationId: string) =>
  organizationSettings(await db.organization.findUniqueOrThrow({ where: { id: organizationId } }));

/** Brings all rollups of an organization up to date, as the worker does after a write. @returns seconds */
export async function buildRollups(organizationId: string): Promise<number> {
  const organization = await settingsOf(organizationId);
  const started = performance.now();
  await refreshRollups(organization);
  return (performance.now() - started) / 1000;
}

export type Verified = { readonly parts: number; readonly cells: number };

/**
 * Computes everything that the rollups keep from the records anew, as npm run rollup:verify does.
 * @throws Error naming the first that is not what the records say
 */
export async function verifyKept(organizationId: string): Promise<Verified> {
  const { parts, cells, differences } = await verifyRollups(await settingsOf(organizationId));
  const [first] = differences;
  if (first)
    throw new Error(`${differences.length} sums are not what the records say: ${JSON.stringify(first)}`);
  return { parts, cells };
}
