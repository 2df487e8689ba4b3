import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./calendar";

/**
 * The first instant of a local day. Where midnight does not exist (Cairo and São Paulo skip it when clocks go
 * forward) that is the end of the gap; where it happens twice, the first; a day that a zone skipped altogether
 * (Apia, 30 December 2011) has no length and starts with the day after.
 * @throws RangeError for an impossible date or an unknown zone
 */
export const toInstant = (date: LocalDate, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);

/** The calendar date that a wall clock in the zone shows at an instant. */
export const localDateOf = (instant: Date, timeZone: string): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

/** The minute in which an instant lies, as the instant at which it begins. */
export const startOfMinute = (instant: Date): Date =>
  new Date(Math.floor(instant.getTime() / 60_000) * 60_000);

/**
 * What a wall clock in the zone shows at an instant, as a date whose UTC fields say so: for spreadsheets, whose times have
 * no zone.
 */
export const wallClockOf = (instant: Date, timeZone: string): Date => {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(shown.toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds);
};

const dateAlone = /^\d{4}-\d{2}-\d{2}$/;
const withOffset = /^\d{4}-\d{2}-\d{2}[Tt ].*(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/;

/**
 * Reads a timestamp of a record. A date alone means the first instant of that day in the organization's time zone
 * (see toInstant for days whose midnight the clocks skip); a timestamp must carry its offset, so that it names one
 * instant whatever the zone. Fractions beyond milliseconds are cut off.
 * @throws RangeError in words that say what was expected
 */
export function parseTimestampOrDate(text: string, timeZone: string): Date {
  if (!dateAlone.test(text) && !withOffset.test(text)) {
    throw new RangeError(
      `"${text}" is neither a date (YYYY-MM-DD) nor an ISO 8601 timestamp with an offset (2026-03-01T09:30:00Z)`,
    );
  }
  try {
    if (dateAlone.test(text)) return toInstant(text, timeZone);
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw new RangeError(`"${text}" names no real point in time`);
  }
}
