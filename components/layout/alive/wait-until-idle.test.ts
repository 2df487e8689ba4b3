import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitUntilIdle } from "./wait-until-idle";

let becomeIdle: (() => void) | null;
/** The window, as far as what people do is told to it. */
let acts: EventTarget;

beforeEach(() => {
  becomeIdle = null;
  acts = new EventTarget();
  vi.stubGlobal("addEventListener", acts.addEventListener.bind(acts));
  vi.resetModules();
  vi.stubGlobal("self", globalThis);
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("document", { createElement: () => ({}), head: { appendChild: () => undefined } });
  vi.stubGlobal("__next_s", undefined);
  vi.stubGlobal("requestIdleCallback", (work: () => void) => {
    becomeIdle = work;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Next's own beginning, after the script in the head; what it does once it begins is told to the answer. */
const begin = async () => {
  new Function(waitUntilIdle)();
  const { appBootstrap } = await import("next/dist/client/app-bootstrap");
  const hydrate = vi.fn();
  appBootstrap(hydrate);
  return hydrate;
};

/** Several turns of the event loop. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 30));

test("Next begins to hydrate when the browser is idle, and not before", async () => {
  const hydrate = await begin();
  await aWhile();
  expect(hydrate).not.toHaveBeenCalled();
  becomeIdle?.();
  await aWhile();
  expect(hydrate).toHaveBeenCalledOnce();
});

test.each(["pointerdown", "keydown", "dragenter"])(
  "somebody acts before the browser is idle (%s): Next begins",
  async (action) => {
    const hydrate = await begin();
    await aWhile();
    expect(hydrate).not.toHaveBeenCalled();
    acts.dispatchEvent(new Event(action));
    await aWhile();
    expect(hydrate).toHaveBeenCalledOnce();
  },
);

test("where a browser does not tell when it is idle, Next begins at once", async () => {
  vi.stubGlobal("requestIdleCallback", undefined);
  expect(await begin()).toHaveBeenCalledOnce();
});
