import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { OrganizationSettings } from "../auth/context";
import type { Part } from "./built";
import { refreshRollups } from "./refresh";

/**
 * How long a reader waits for rollups to be brought up to date. What a person or a CRM writes takes a moment; a large
 * import makes it take longer than that again and again, and nobody shall wait for its end: the records are right at any
 * moment, and are read instead.
 */
export const PATIENCE_MS = 2_000;
/** After a refresh that took longer, the next one is not begun by a reader for so many times as long, up to a limit. */
const REST_TIMES = 3;
const LONGEST_REST_MS = 30_000;

type Refresh = { readonly began: number; readonly done: Promise<void> };

const running = new Map<string, Refresh>();
const restingUntil = new Map<string, number>();

const begin = (organization: OrganizationSettings, wanted?: readonly Part[]): Refresh => {
  const began = performance.now();
  const done = refreshRollups(organization, wanted).finally(() => {
    running.delete(organization.id);
    const took = performance.now() - began;
    if (took > PATIENCE_MS)
      restingUntil.set(organization.id, performance.now() + Math.min(LONGEST_REST_MS, REST_TIMES * took));
    else restingUntil.delete(organization.id);
  });
  const refresh = { began, done };
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
  else await begin(organization, wanted).done;
};

/**
 * As ensureFresh, for as long as readers are patient; a refresh that takes longer goes on by itself.
 * @returns whether it came to an end, so that looking again makes sense
 */
export const ensureFreshSoon = async (
  organization: OrganizationSettings,
  wanted?: readonly Part[],
): Promise<boolean> => {
  const under = running.get(organization.id);
  if (!under && performance.now() < (restingUntil.get(organization.id) ?? 0)) return false;
  const { began, done } = under ?? begin(organization, wanted);
  const left = PATIENCE_MS - (performance.now() - began);
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
  const patience = wait(left, false, { signal: stopped.signal }).catch(() => false);
  try {
    return await Promise.race([ended, patience]);
  } finally {
    stopped.abort();
  }
};
