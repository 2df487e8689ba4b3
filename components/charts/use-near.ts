"use client";

import { useCallback, useState } from "react";

/** How much of a screen's height above and below counts as near. */
const nearness = "50% 0px";
/** Then what is farther away is drawn as well, when nothing else is to do: to be there for whoever scrolls fast. */
const patienceMs = 3_000;

/** Not every browser tells when it is idle. */
const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else work();
};

/**
 * Whether an element is, or was, near what can be seen: `const [ref, near] = useNear()`. True for all of them some
 * seconds later, and before printing.
 */
export function useNear(): [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [near, setNear] = useState(false);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const watching = new AbortController();
    const come = () => {
      if (!watching.signal.aborted) setNear(true);
    };
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
