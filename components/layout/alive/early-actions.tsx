"use client";

import { useEffect } from "react";
import "./note-early-actions";

/** How long something seen is waited for, in ms, to come alive. */
const mostMs = 10_000;
const lookEveryMs = 20;

const pause = () => new Promise((resolve) => setTimeout(resolve, lookEveryMs));

/** React's own mark on what it has made alive; parts of a page that wait for code or data come after the rest. */
const isAlive = (element: Element): boolean =>
  Object.keys(element).some((name) => name.startsWith("__reactFiber$"));

/** @returns whether it is there, and alive or out of patience */
const comesAlive = async (element: Element): Promise<boolean> => {
  const until = performance.now() + mostMs;
  while (element.isConnected && !isAlive(element) && performance.now() < until) await pause();
  return element.isConnected;
};

/** Types a text again, so that React hears of it: it took what stood in the field for what it had put there itself. */
const typeAgain = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
  field.value = "";
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const dropAgain = (target: Element, files: readonly File[]) => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  target.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
};

const pressAgain = async (key: string) => {
  const at = document.activeElement ?? document.body;
  if (await comesAlive(at))
    at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
};

const doAgain = async ({ texts, keys, drop, button }: NonNullable<typeof plumblineEarly>) => {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body && (await comesAlive(activeElement)))
    activeElement.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  for (const [field, text] of texts) if (await comesAlive(field)) typeAgain(field, text);
  // Until that is drawn: a form sends, and a key moves, what was last drawn.
  await pause();
  // Each where the one before it led.
  for (const key of keys) await pressAgain(key);
  if (drop && (await comesAlive(drop.target))) dropAgain(drop.target, drop.files);
  if (button && (await comesAlive(button))) button.click();
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
    void doAgain(early);
  }, []);
  return null;
}
