import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import type { Part } from "./built";
import { refreshRollups } from "./refresh";
import { MANY_MARKS, restAfter } from "./refresh-rests";

/**
 * How long a reader waits for rollups to be brought up to date. A few marks, as a person or a CRM leaves them all day, are
 * worked off sooner than records are read. A large import leaves thousands again and again: nobody shall wait for its end,
 * and the records, which are right at any moment, are read instead.
 */
export const PATIENCE_MS = { few: 10_000, many: 1_000 } as const;
/** After many marks were worked off, readers leave the next time to the worker, for so long at least. */
const LEAST_REST_MS = 10_000;

type Refresh = { readonly patience: number; readonly began: number; readonly done: Promise<void> };

const running = new Map<string, Refresh>();
const restingUntil = new Map<string, number>();

const hasManyMarks = async ({ id }: OrganizationSettings): Promise<boolean> => {
  const [marks] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM rollup_stale WHERE organization_id = ${id}::uuid LIMIT ${MANY_MARKS}::int) AS found`;
  return (marks?.count ?? 0) >= MANY_MARKS;
};

const begin = (organization: OrganizationSettings, isMany: boolean, wanted?: readonly Part[]): Refresh => {
  const began = performance.now();
  const done = refreshRollups(organization, wanted).finally(() => {
    running.delete(organization.id);
    if (!isMany) return;
    const rest = Math.max(LEAST_REST_MS, restAfter(performance.now() - began, MANY_MARKS));
    restingUntil.set(organization.id, performance.now() + rest);
  });
  const refresh = { patience: isMany ? PATIENCE_MS.many : PATIENCE_MS.few, began, done };
  running.set(organization.id, refresh);
  return refresh;
};

/**
 * Refreshes, or waits for a refresh of this process that is under way: whoever asks looks again afterwards, so that
 * many readers of one organization make one refresh, not many.
 */
export const ensureFresh = async (
  organization: OrganizationSettings,
  wanted?: readonly Part[],
): Promise<void> => {
  const under = running.get(organization.id);
  if (under) await under.done.catch(() => undefined);
  else await begin(organization, false, wanted).done;
};

/**
 * As ensureFresh, for as long as readers are patient; a refresh that takes longer goes on by itself.
 * @returns whether it came to an end, so that looking again makes sense
 */
export const ensureFreshSoon = async (
  organization: OrganizationSettings,
  wanted?: readonly Part[],
): Promise<boolean> => {
  const isMany = await hasManyMarks(organization);
  const under = running.get(organization.id);
  if (!under && isMany && performance.now() < (restingUntil.get(organization.id) ?? 0)) return false;
  const { patience, began, done } = under ?? begin(organization, isMany, wanted);
  const left = patience - (performance.now() - began);
  // Whoever begins it hears of its failure; whoever finds it under way, or has gone by then, does not.
  const ended = done.then(
    () => true,
    (error: unknown) => {
      if (under) return true;
      throw error;
    },
  );
  ended.catch(() => undefined);
  if (left <= 0) return false;
  const stopped = new AbortController();
  const tired = wait(left, false, { signal: stopped.signal }).catch(() => false);
  try {
    return await Promise.race([ended, tired]);
  } finally {
    stopped.abort();
  }
};

/** The end of a refresh of this process that is under way, whether it succeeds or not; null where none is. */
export const refreshUnderWay = (organization: Pick<OrganizationSettings, "id">): Promise<void> | null =>
  running.get(organization.id)?.done.catch(() => undefined) ?? null;
