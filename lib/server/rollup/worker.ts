import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/server/db";
import { organizationSettings } from "../auth/organization-settings";
import { refreshRollups } from "./refresh";

/** How often it is looked whether anything was written. Readers do not wait for it: they refresh themselves. */
const PAUSE_MS = 1_000;
/**
 * After a refresh it rests for so many times as long as that took, up to a limit: while a large import goes on, whose
 * every batch changes all months, it would else compute again and again what changes anyway, and take half of the
 * database from it.
 */
const REST_TIMES = 3;
const LONGEST_REST_MS = 30_000;

/** Organizations whose records changed since their rollups were last brought up to date. */
const organizationsWithMarks = async () => {
  const marked = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM organization o
    WHERE EXISTS (SELECT 1 FROM rollup_stale s WHERE s.organization_id = o.id)`;
  return marked.map(({ id }) => id);
};

/** Brings the rollups of every organization up to date whose records changed; one after another. */
export const refreshMarked = async (): Promise<number> => {
  const ids = await organizationsWithMarks();
  for (const id of ids) {
    const organization = await db.organization.findUnique({ where: { id } });
    if (organization) await refreshRollups(organizationSettings(organization));
  }
  return ids.length;
};

/**
 * Brings rollups up to date soon after records are written, so that readers seldom have to. The marks in the database
 * are its list of work: any number of workers may run, and none is needed for numbers to be right.
 * @returns how to stop it: it ends after what it is doing
 */
export const startRollupWorker = (report: (error: unknown) => void): { stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      await refreshMarked().catch(report);
      const rest = Math.min(LONGEST_REST_MS, REST_TIMES * (performance.now() - began));
      await wait(Math.max(PAUSE_MS, rest), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
};
