import "server-only";

const held = globalThis as typeof globalThis & { plumblineOpenEnds?: Set<() => void> };

const openEnds = (): Set<() => void> => {
  if (held.plumblineOpenEnds) return held.plumblineOpenEnds;
  const ends = new Set<() => void>();
  held.plumblineOpenEnds = ends;
  const endAll = () => {
    for (const end of [...ends]) end();
  };
  // The web server waits for answers that are under way before it stops: one that never ends would hold it up.
  process.once("SIGTERM", endAll);
  process.once("SIGINT", endAll);
  return ends;
};

/**
 * Calls `end` when the process is asked to stop.
 * @returns how to take it back
 */
export const endWithProcess = (end: () => void): (() => void) => {
  const ends = openEnds();
  ends.add(end);
  return () => {
    ends.delete(end);
  };
};
