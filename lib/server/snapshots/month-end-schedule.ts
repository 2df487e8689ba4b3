import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { takeDueMonthEnds } from "./take-month-end";

/** How often it is looked whether a month is over somewhere: soon after midnight of any time zone is soon enough. */
const PAUSE_MS = 10 * 60_000;

/**
 * Keeps every organization's month ends. What is stored is its list of what is done: any number may run side by side,
 * and a month that was missed is taken late.
 * @returns how to stop it: it ends after what it is doing
 */
export const startMonthEndSchedule = (report: (error: unknown) => void): { stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await takeDueMonthEnds(new Date()).catch(report);
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
