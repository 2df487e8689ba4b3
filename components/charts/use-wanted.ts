"use client";

import { useCallback, useState, useSyncExternalStore } from "react";

/** Groups of charts of which somebody has come to read one; for as long as the tab lives. */
const wantedGroups = new Set<string>();
const listeners = new Set<() => void>();

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/**
 * Whether somebody has come to read a chart: `const [wanted, want] = useWanted(syncId)`. Charts that share their crosshair
 * are wanted together.
 *
 * @param group what the charts have in common; a chart without one is alone
 */
export function useWanted(group: string | undefined): [boolean, () => void] {
  const [alone, setAlone] = useState(false);
  const together = useSyncExternalStore(
    listen,
    () => group !== undefined && wantedGroups.has(group),
    () => false,
  );
  const want = useCallback(() => {
    if (group === undefined) setAlone(true);
    else if (!wantedGroups.has(group)) {
      wantedGroups.add(group);
      for (const listener of listeners) listener();
    }
  }, [group]);
  return [alone || together, want];
}
