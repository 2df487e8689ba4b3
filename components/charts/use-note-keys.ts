"use client";

import { useCallback, useMemo, useRef } from "react";

type Attach = (element: HTMLElement | null) => (() => void) | undefined;

/**
 * How a note is begun on a chart itself: the key N where the crosshair is, or a double click.
 * `const [attach, onCrosshair] = useNoteKeys(onAddNote)`
 */
export function useNoteKeys(
  onAddNote: ((start: string) => void) | undefined,
): [Attach, (start: string | null) => void] {
  const crosshair = useRef<string | null>(null);
  const attach = useCallback<Attach>(
    (element) => {
      if (!element || !onAddNote) return undefined;
      const listening = new AbortController();
      const options = { signal: listening.signal };
      const add = () => {
        if (crosshair.current !== null) onAddNote(crosshair.current);
      };
      const onKey = (event: KeyboardEvent) => {
        if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        add();
      };
      element.addEventListener("keydown", onKey, options);
      element.addEventListener("dblclick", add, options);
      return () => listening.abort();
    },
    [onAddNote],
  );
  const onCrosshair = useMemo(
    () => (start: string | null) => {
      crosshair.current = start;
    },
    [],
  );
  return [attach, onCrosshair];
}
