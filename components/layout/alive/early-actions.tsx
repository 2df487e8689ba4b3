"use client";

import { useEffect } from "react";
import "./note-early-actions";

const input = () => new Event("input", { bubbles: true });

/** Types a text again, so that React hears of it: it took what stood in the field for what it had put there itself. */
const typeAgain = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
  // What has not come alive with the rest does so before it is told of an event.
  field.dispatchEvent(input());
  field.value = "";
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(input());
};

/**
 * Does again, once the page is alive, what was done before: what was typed, then the last click. On a slow machine a page
 * is seen a while before its code runs, and nobody shall have to click twice.
 */
export function EarlyActions() {
  useEffect(() => {
    const early = globalThis.plumblineEarly;
    if (!early) return;
    globalThis.plumblineEarly = undefined;
    early.stop();
    for (const [field, text] of early.texts) if (field.isConnected) typeAgain(field, text);
    // After what was typed is drawn: a form sends what it was last drawn with.
    setTimeout(() => {
      if (early.button?.isConnected) early.button.click();
    });
  }, []);
  return null;
}
