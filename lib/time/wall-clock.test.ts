import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { addDays } from "./dates";
import { wallClock } from "./wall-clock";

const hour = 3_600_000;

it("09:30 in Berlin is 08:30 UTC in winter and 07:30 UTC in summer", () => {
  const clock = wallClock("Europe/Berlin");
  expect(clock.instantOf("2026-01-15", 9.5 * hour)?.toISOString()).toBe("2026-01-15T08:30:00.000Z");
  expect(clock.instantOf("2026-07-15", 9.5 * hour)?.toISOString()).toBe("2026-07-15T07:30:00.000Z");
});

it("02:30 on 29 March 2026 does not exist in Berlin; 03:00 does", () => {
  const clock = wallClock("Europe/Berlin");
  expect(clock.instantOf("2026-03-29", 2.5 * hour)).toBeNull();
  expect(clock.instantOf("2026-03-29", 3 * hour)?.toISOString()).toBe("2026-03-29T01:00:00.000Z");
});

it("02:30 on 25 October 2026 comes twice in Berlin: the first is meant", () => {
  expect(
    wallClock("Europe/Berlin")
      .instantOf("2026-10-25", 2.5 * hour)
      ?.toISOString(),
  ).toBe("2026-10-25T00:30:00.000Z");
});

it("the clock shows what it was asked for, in every zone, at every time but those that it skips", () => {
  const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Africa/Cairo", "Australia/Lord_Howe"] as const;
  const clocks = new Map(zones.map((zone) => [zone, wallClock(zone)]));
  const holds = fc.property(
    fc.constantFrom(...zones),
    fc.integer({ min: 0, max: 365 * 30 }),
    fc.integer({ min: 0, max: 24 * 60 - 1 }),
    (zone, days, minutes) => {
      const date = addDays("2012-01-01", days);
      const instant = clocks.get(zone)?.instantOf(date, minutes * 60_000);
      if (!instant) return instant === null;
      const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
      return shown.toPlainDate().toString() === date && shown.hour * 60 + shown.minute === minutes;
    },
  );
  expect(fc.check(holds, { numRuns: 400 }).failed).toBe(false);
});
