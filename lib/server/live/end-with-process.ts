import "server-only";

type Ends = { open: Set<() => void>; isStopping: boolean };

const held = globalThis as typeof globalThis & { plumblineOpenEnds?: Ends };

const heldEnds = (): Ends => {
  if (held.plumblineOpenEnds) return held.plumblineOpenEnds;
  const ends: Ends = { open: new Set(), isStopping: false };
  held.plumblineOpenEnds = ends;
  const endAll = () => {
    ends.isStopping = true;
    for (const end of [...ends.open]) end();
  };
  // The web server waits for answers that are under way before it stops: one that never ends would hold it up.
  process.once("SIGTERM", endAll);
  process.once("SIGINT", endAll);
  return ends;
};

/**
 * Calls `end` when the process is asked to stop; soon, when it was already: over a connection that stays open, a browser
 * may ask again meanwhile.
 * @returns how to take it back
 */
export const endWithProcess = (end: () => void): (() => void) => {
  const { open, isStopping } = heldEnds();
  if (isStopping) queueMicrotask(end);
  open.add(end);
  return () => {
    open.delete(end);
  };
};
