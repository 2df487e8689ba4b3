import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/server/db";
import { organizationSettings } from "../auth/organization-settings";
import { refreshRollups } from "./refresh";
import { RefreshRests } from "./refresh-rests";

/** How often it is looked whether anything was written. Readers do not wait for it: they refresh themselves. */
const PAUSE_MS = 1_000;

/** Organizations whose records changed since their rollups were last brought up to date, with how many marks they left. */
const organizationsWithMarks = () =>
  db.$queryRaw<{ id: string; marks: number }[]>`
    SELECT o.id::text, marked.marks FROM organization o CROSS JOIN LATERAL (
      SELECT count(*)::int AS marks FROM rollup_stale s WHERE s.organization_id = o.id) AS marked
    WHERE marked.marks > 0`;

/**
 * Brings the rollups of organizations up to date whose records changed; one after another. One that cannot be brought up
 * to date does not keep those after it waiting.
 * @param rests those that are to be left alone for now; without it none is
 * @returns how many were due
 * @throws AggregateError of what went wrong, an error for each such organization, after all others are done
 */
export const refreshMarked = async (rests?: RefreshRests): Promise<number> => {
  const marked = await organizationsWithMarks();
  const due = marked.filter(({ id, marks }) => !rests?.isResting(id, marks));
  const failures: Error[] = [];
  for (const { id, marks } of due) {
    const began = performance.now();
    try {
      const organization = await db.organization.findUnique({ where: { id } });
      if (organization) await refreshRollups(organizationSettings(organization));
      rests?.rest(id, performance.now() - began, marks);
    } catch (cause) {
      failures.push(new Error(`The rollups of organization ${id} were not brought up to date.`, { cause }));
      rests?.restFailed(id);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} refreshes failed.`);
  return due.length;
};

/**
 * Brings rollups up to date soon after records are written, so that readers seldom have to. The marks in the database
 * are its list of work: any number of workers may run, and none is needed for numbers to be right.
 * @returns how to stop it: it ends after what it is doing
 */
export const startRollupWorker = (report: (error: unknown) => void): { stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const rests = new RefreshRests();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await refreshMarked(rests).catch(report);
      await wait(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
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
