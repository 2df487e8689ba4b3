import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepLive, type LiveState } from "./live-connection";

class FakeSource extends EventTarget {
  readyState = 1;
  close = vi.fn();
  say(type: string, at: string | null = null) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify({ at }) }));
  }
}
class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";
  show(state: DocumentVisibilityState) {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

/** When records last changed before the page's numbers were read. */
const BEFORE = "2026-11-28T10:00:00.000Z";

let sources: FakeSource[];
let page: FakePage;
const makeHeard = () => ({
  state: vi.fn<(state: LiveState) => void>(),
  change: vi.fn<(at: string | null) => void>(),
  ready: vi.fn<(at: string | null) => void>(),
});
let heard: ReturnType<typeof makeHeard>;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  sources = [];
  page = new FakePage();
  heard = makeHeard();
  end = keepLive(heard, BEFORE, page, () => {
    const source = new FakeSource();
    sources.push(source);
    return source;
  });
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const latest = (): FakeSource => {
  const source = sources.at(-1);
  if (!source) throw new Error("Nothing was connected.");
  return source;
};

describe("keepLive", () => {
  it("is live once ready, and hands on each change with its time", () => {
    latest().say("ready", BEFORE);
    latest().say("changed", "2026-11-28T10:05:00.000Z");
    expect(heard.state).toHaveBeenLastCalledWith("live");
    expect(heard.ready).toHaveBeenCalledWith(BEFORE);
    expect(heard.change.mock.calls).toEqual([["2026-11-28T10:05:00.000Z"]]);
  });

  it("says changed at once when records changed after the page's numbers were read, before it was live", () => {
    latest().say("ready", "2026-11-28T10:00:01.000Z");
    expect(heard.change).toHaveBeenCalledTimes(1);
  });

  it("a connection that the browser makes again says changed once: something may have been missed", () => {
    latest().say("ready", BEFORE);
    latest().readyState = 0;
    latest().dispatchEvent(new Event("error"));
    expect(heard.state).toHaveBeenLastCalledWith("reconnecting");
    latest().say("ready", BEFORE);
    expect(heard.state).toHaveBeenLastCalledWith("live");
    expect(heard.change).toHaveBeenCalledTimes(1);
    expect(sources).toHaveLength(1);
  });

  it("tries again 15 s after a refusal, and at once after 45 s of silence", async () => {
    latest().readyState = 2;
    latest().dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(14_999);
    expect(sources).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sources).toHaveLength(2);
    latest().say("ready", BEFORE);
    await vi.advanceTimersByTimeAsync(40_000);
    latest().say("beat");
    await vi.advanceTimersByTimeAsync(40_000);
    expect(sources).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5_001);
    expect(sources).toHaveLength(3);
    expect(sources[1]?.close).toHaveBeenCalled();
  });

  it("a tab hidden for 10 s lets go, and connects when it is looked at again; a glance away changes nothing", async () => {
    latest().say("ready", BEFORE);
    page.show("hidden");
    await vi.advanceTimersByTimeAsync(9_000);
    page.show("visible");
    await vi.advanceTimersByTimeAsync(9_000);
    expect(latest().close).not.toHaveBeenCalled();
    page.show("hidden");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(latest().close).toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sources).toHaveLength(1);
    page.show("visible");
    latest().say("ready", BEFORE);
    expect(sources).toHaveLength(2);
    expect(heard.change).toHaveBeenCalledTimes(1);
  });
});
