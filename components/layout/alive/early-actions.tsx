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

const dropAgain = (target: Element, files: readonly File[]) => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  target.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
};

/**
 * Does again, once the page is alive, what was done before: what was typed, keys, a dropped file, the last click. On a
 * slow machine a page is seen a while before its code runs, and nobody shall have to do anything twice.
 */
export function EarlyActions() {
  useEffect(() => {
    const early = globalThis.plumblineEarly;
    if (!early) return;
    globalThis.plumblineEarly = undefined;
    early.stop();
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body)
      activeElement.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    for (const [field, text] of early.texts) if (field.isConnected) typeAgain(field, text);
    // After all that is drawn: a form sends, and a key moves, what was last drawn.
    setTimeout(() => {
      // Each where the one before it led.
      for (const key of early.keys) {
        const at = document.activeElement ?? document.body;
        at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
      if (early.drop?.target.isConnected) dropAgain(early.drop.target, early.drop.files);
      if (early.button?.isConnected) early.button.click();
    });
  }, []);
  return null;
}
