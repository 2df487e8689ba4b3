import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeLiveRefresh, PAUSE_MS } from "./live-refresh";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const instantly = () => vi.fn(() => Promise.resolve());

describe("makeLiveRefresh", () => {
  it("3 changes within 200 ms are one refresh", async () => {
    const refresh = instantly();
    const live = makeLiveRefresh(refresh);
    live.ask();
    live.ask();
    await vi.advanceTimersByTimeAsync(150);
    live.ask();
    expect(refresh).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(50);
    expect(refresh).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("changes every 100 ms for 20 s: about one refresh in 4 s, and one after the last change", async () => {
    const refresh = instantly();
    const live = makeLiveRefresh(refresh);
    for (let change = 0; change < 200; change += 1) {
      live.ask();
      await vi.advanceTimersByTimeAsync(100);
    }
    const during = refresh.mock.calls.length;
    expect(during).toBe(5);
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 200);
    expect(refresh).toHaveBeenCalledTimes(during + 1);
  });

  it("a change during a slow refresh waits for its end and the pause, and a failed refresh does not stop it", async () => {
    let fail = (_: Error) => {};
    const refresh = vi.fn(() => new Promise<void>((_, reject) => (fail = reject)));
    const live = makeLiveRefresh(refresh);
    live.ask();
    await vi.advanceTimersByTimeAsync(200);
    live.ask();
    await vi.advanceTimersByTimeAsync(700);
    expect(refresh).toHaveBeenCalledTimes(1);
    fail(new Error("offline"));
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(refresh).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it("after a refresh of 3 s it rests for 5 × 3 = 15 s, after one of a minute for a minute", async () => {
    let end = () => {};
    const refresh = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
    const live = makeLiveRefresh(refresh);
    for (const [took, rest] of [
      [3_000, 15_000],
      [60_000, 60_000],
    ] as const) {
      live.ask();
      await vi.advanceTimersByTimeAsync(200);
      const calls = refresh.mock.calls.length;
      live.ask();
      await vi.advanceTimersByTimeAsync(took);
      end();
      await vi.advanceTimersByTimeAsync(rest - 1);
      expect(refresh).toHaveBeenCalledTimes(calls);
      await vi.advanceTimersByTimeAsync(1);
      expect(refresh).toHaveBeenCalledTimes(calls + 1);
      end();
      await vi.advanceTimersByTimeAsync(60_000);
    }
  });

  it("does nothing once stopped", async () => {
    const refresh = instantly();
    const live = makeLiveRefresh(refresh);
    live.ask();
    live.stop();
    live.ask();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refresh).toHaveBeenCalledTimes(0);
  });
});
