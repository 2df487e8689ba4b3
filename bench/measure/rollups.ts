import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { db } from "@/lib/server/db";
import { refreshRollups } from "@/lib/server/rollup/refresh";

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
