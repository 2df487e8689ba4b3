import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromWallClock, toWallClock } from "./field-clock";

describe("a clock on the wall", () => {
  it("in Berlin shows 10:30 at 09:30 UTC in winter, and 11:30 in summer", () => {
    expect(toWallClock("2026-01-15T09:30:00Z", "Europe/Berlin")).toBe("2026-01-15T10:30");
    expect(toWallClock("2026-07-15T09:30:00Z", "Europe/Berlin")).toBe("2026-07-15T11:30");
  });

  it("02:30 occurs twice on 25 October 2026 in Berlin: the earlier one; not at all on 29 March: 03:30", () => {
    expect(fromWallClock("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(fromWallClock("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("is no time when it is empty", () => {
    expect(fromWallClock("", "Europe/Berlin")).toBeNull();
  });

  it("leads back to the same clock, in any zone, but where clocks go forward", () => {
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/St_Johns",
      "Asia/Kathmandu",
      "UTC",
      "Pacific/Apia",
    );
    const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const clock = toWallClock(new Date(at).toISOString(), zone);
        const back = fromWallClock(clock, zone);
        expect(back === null ? null : toWallClock(back, zone)).toBe(clock);
      }),
    );
  });
});
