/** Waits this long after a first change, so that those right behind it are read in one go. */
const GATHER_MS = 200;
/** Least time from the end of one refresh to the start of the next. */
export const PAUSE_MS = 4_000;

/** Asked as often as there are changes, refreshes as seldom as is sensible. */
export type LiveRefresh = { ask(): void; stop(): void };

/**
 * Refreshes soon after a change, and during a stream of changes at most every few seconds: never while a refresh is
 * under way, and once more after the last change.
 */
export const makeLiveRefresh = (refresh: () => Promise<unknown>): LiveRefresh => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRefreshing = false;
  let isAsked = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;

  const plan = () => {
    if (isStopped || isRefreshing || timer !== undefined || !isAsked) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        isAsked = false;
        isRefreshing = true;
        const settle = () => {
          isRefreshing = false;
          endedAt = performance.now();
          plan();
        };
        refresh().then(settle, settle);
      },
      Math.max(GATHER_MS, endedAt + PAUSE_MS - performance.now()),
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
