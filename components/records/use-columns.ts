"use client";

import { useSyncExternalStore } from "react";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";

const storageKey = (type: ScreenType) => `plumbline.columns.${type}`;
const changed = "plumbline-columns";

const subscribe = (notify: () => void) => {
  window.addEventListener(changed, notify);
  window.addEventListener("storage", notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener("storage", notify);
  };
};

/** Nothing is remembered where a browser keeps nothing. */
const remembered = (type: ScreenType): string | null => {
  try {
    return window.localStorage.getItem(storageKey(type));
  } catch {
    return null;
  }
};

/** The columns of a list, as this browser remembers them. */
export function useColumns(type: ScreenType) {
  const stored = useSyncExternalStore(
    subscribe,
    () => remembered(type),
    () => null,
  );
  const { columns, fields } = recordScreens[type];
  const known = new Set(fields.map(({ field }) => field));
  const chosen = stored?.split(",").filter((field) => known.has(field));
  const choose = (next: string[] | null) => {
    try {
      if (next === null) window.localStorage.removeItem(storageKey(type));
      else window.localStorage.setItem(storageKey(type), next.join(","));
    } catch {
      return;
    }
    window.dispatchEvent(new Event(changed));
  };
  return { columns: chosen ?? columns, choose };
}
