"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { type Narrowed, narrowedOf, withNarrowed } from "@/lib/contracts/voice-view";

/** How long typing must rest before the address follows. */
const restMs = 250;

/**
 * What narrows the comments, begun from the address and written to it, so that a link reproduces it; also after the
 * page's period changed, which writes the address anew.
 */
export function useNarrowed(): [Narrowed, (next: Narrowed) => void] {
  const search = useSearchParams();
  const [narrowed, setNarrowed] = useState(() => narrowedOf(new URLSearchParams(search)));
  useEffect(() => {
    const next = withNarrowed(new URLSearchParams(search), narrowed).toString();
    if (next === search.toString()) return undefined;
    const timer = setTimeout(() => {
      const { pathname, hash } = location;
      // Nothing is asked of the server anew: only this card depends on it.
      history.replaceState(null, "", `${pathname}${next ? `?${next}` : ""}${hash}`);
    }, restMs);
    return () => clearTimeout(timer);
  }, [search, narrowed]);
  return [narrowed, setNarrowed];
}
