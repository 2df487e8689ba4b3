"use client";

import { useCallback, useMemo, useRef } from "react";

/** Where letters mean something else: they are typed, or choose an option. */
const typed = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu]";

/** Whether a key is meant for a chart: it has the focus, or the pointer rests on it while nothing takes letters. */
const isFor = (chart: HTMLElement, { target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  (chart.contains(target) || (chart.matches(":hover") && target.closest(typed) === null));

type Attach = (element: HTMLElement | null) => (() => void) | undefined;

/**
 * How a note is begun on a chart itself: the key N where the crosshair is.
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
      const onKey = (event: KeyboardEvent) => {
        if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
        if (crosshair.current === null || !isFor(element, event)) return;
        event.preventDefault();
        onAddNote(crosshair.current);
      };
      element.ownerDocument.addEventListener("keydown", onKey, { signal: listening.signal });
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
