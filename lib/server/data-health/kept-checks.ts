import "server-only";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { checkRecords } from "./check-records";
import { ruleBooks, rulesVersion } from "./rules";

/** Records that change all day long are not checked all day long. */
const pauseMs = 30_000;

const running = new Map<string, Promise<void>>();

/** One check at a time per organization and process; whoever comes meanwhile waits for the same. */
const runOnce = (organization: OrganizationSettings, now: Date): Promise<void> => {
  const already = running.get(organization.id);
  if (already) return already;
  const check = checkRecords(organization, now).finally(() => running.delete(organization.id));
  running.set(organization.id, check);
  return check;
};

/** Checks all records at once, whether that is due or not, and waits for it. */
export const checkNow = async (organization: OrganizationSettings, now: Date): Promise<void> => {
  // One that runs already may have read before what somebody wants to see checked.
  await running.get(organization.id)?.catch(() => undefined);
  await runOnce(organization, now);
};

const readKept = ({ id }: OrganizationSettings) =>
  db.dataHealthCheck.findMany({ where: { organizationId: id } });
export type KeptCheck = Awaited<ReturnType<typeof readKept>>[number];

/**
 * Why a check is due: never made (or by other rules), records changed since, or another day has begun, on which "in the
 * future" and "overdue" mean something else.
 */
const isDue = (kept: readonly KeptCheck[], organization: OrganizationSettings, now: Date): boolean => {
  const today = localDateOf(now, organization.timeZone);
  return ruleBooks.some(({ type }) => {
    const check = kept.find(({ recordType }) => recordType === type);
    if (!check || check.rulesVersion !== rulesVersion(type)) return true;
    if (localDateOf(check.checkedAt, organization.timeZone) !== today) return true;
    const changed = check.dataVersion?.getTime() !== organization.dataChangedAt?.getTime();
    return changed && now.getTime() - check.checkedAt.getTime() >= pauseMs;
  });
};

export type KeptChecks = { kept: KeptCheck[]; checking: boolean };

/**
 * What the last check found. Where one is due it is begun behind the answer, which does not wait for it.
 * @param wait to wait for the very first check, as there is nothing to show before it
 */
export const keptChecks = async (
  organization: OrganizationSettings,
  { now, wait }: { now: Date; wait: boolean },
): Promise<KeptChecks> => {
  const kept = await readKept(organization);
  if (kept.length < ruleBooks.length && wait) {
    await runOnce(organization, now);
    return { kept: await readKept(organization), checking: false };
  }
  const due = isDue(kept, organization, now);
  if (due) {
    runOnce(organization, now).catch((error: unknown) =>
      console.error(`The records of organization ${organization.id} could not be checked:`, error),
    );
  }
  return { kept, checking: due };
};
