import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./calendar";

const DAY_MS = 86_400_000;

/** What a wall clock of a zone shows at an instant, turned around: from date and time to the instant. */
export type WallClock = {
  /**
   * The instant at which the clock shows this date and time; where it shows it twice (clocks go back), the first one.
   * Null where it never does: clocks went forward over it.
   * @param date a real date @param millisecondsOfDay since 00:00 by the clock, below 86,400,000
   */
  instantOf(date: LocalDate, millisecondsOfDay: number): Date | null;
};

/** The offset from UTC, in milliseconds, that holds all of the day; null on the days on which it changes. */
const offsetOfDay = (date: LocalDate, timeZone: string): number | null => {
  const day = Temporal.PlainDate.from(date);
  const start = day.toZonedDateTime(timeZone);
  const end = day.add({ days: 1 }).toZonedDateTime(timeZone);
  const changes =
    start.offsetNanoseconds !== end.offsetNanoseconds ||
    end.epochMilliseconds - start.epochMilliseconds !== DAY_MS;
  return changes ? null : start.offsetNanoseconds / 1e6;
};

const onDayOfChange = (date: LocalDate, milliseconds: number, timeZone: string): Date | null => {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ milliseconds });
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(wall) ? new Date(zoned.epochMilliseconds) : null;
};

/**
 * A zone's wall clock that remembers the offsets of the days it was asked for: files name the same few thousand days
 * over and over.
 * @throws RangeError for an unknown zone, when it is first asked
 */
export function wallClock(timeZone: string): WallClock {
  const offsets = new Map<LocalDate, number | null>();
  return {
    instantOf(date, milliseconds) {
      let offset = offsets.get(date);
      if (offset === undefined) {
        offset = offsetOfDay(date, timeZone);
        offsets.set(date, offset);
      }
      if (offset === null) return onDayOfChange(date, milliseconds, timeZone);
      return new Date(Date.parse(`${date}T00:00:00Z`) + milliseconds - offset);
    },
  };
}
