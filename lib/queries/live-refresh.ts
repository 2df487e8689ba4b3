/** Waits this long after a first change, so that those right behind it are read in one go. */
const GATHER_MS = 200;
/** Least time from the end of one refresh to the start of the next. */
export const PAUSE_MS = 4_000;
/** While reading is slow, as during a large import, a screen asks for a sixth of the time: with others it has to share. */
const PAUSE_TIMES = 5;
const LONGEST_PAUSE_MS = 60_000;

/** Asked as often as there are changes, refreshes as seldom as is sensible. */
export type LiveRefresh = { ask(): void; stop(): void };

/**
 * Refreshes soon after a change, and during a stream of changes at most every few seconds, or less often where it is slow: never while a
 * refresh is under way, and once more after the last change.
 */
export const makeLiveRefresh = (refresh: () => Promise<unknown>): LiveRefresh => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRefreshing = false;
  let isAsked = false;
  let nextAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;

  const plan = () => {
    if (isStopped || isRefreshing || timer !== undefined || !isAsked) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        isAsked = false;
        isRefreshing = true;
        const began = performance.now();
        const settle = () => {
          isRefreshing = false;
          const ended = performance.now();
          nextAt = ended + Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, PAUSE_TIMES * (ended - began)));
          plan();
        };
        refresh().then(settle, settle);
      },
      Math.max(GATHER_MS, nextAt - performance.now()),
    );
  };

  return {
    ask: () => {
      isAsked = true;
      plan();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
