"use client";

import { startTransition, useCallback, useState } from "react";

/** How much of a screen's height above and below counts as near. */
const nearness = "50% 0px";
/** Then what is farther away is drawn as well, when nothing else is to do: to be there for whoever scrolls fast. */
const patienceMs = 3_000;

/** Does work when nothing else is to do; not every browser tells when it is idle. */
export const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else work();
};

/**
 * Whether an element is, or was, near what can be seen: `const [ref, near] = useNear()`. True for all of them some
 * seconds later, before printing, and where the address names a place in the page, which can be in it.
 *
 * @param already for what is known to be in sight
 */
export function useNear(
  already = false,
): [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [near, setNear] = useState(already);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const watching = new AbortController();
    // What is drawn already goes before, where both are due.
    const come = () => {
      if (!watching.signal.aborted) startTransition(() => setNear(true));
    };
    if (location.hash !== "") come();
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) come();
      },
      { rootMargin: nearness },
    );
    observer.observe(element);
    const timer = setTimeout(() => whenIdle(come), patienceMs);
    window.addEventListener("beforeprint", come, { signal: watching.signal });
    return () => {
      watching.abort();
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return [watch, near];
}
