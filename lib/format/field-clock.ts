// Browsers load this module for forms: by Intl alone, without the time-zone library.

const partsIn = (instant: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "00";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
};

/** What a clock in the time zone shows at an instant: "2026-11-28T09:30", as fields of date and time take it. */
export const toWallClock = (instant: string, timeZone: string): string =>
  partsIn(new Date(instant), timeZone);

/**
 * The instant at which a clock in the time zone shows this, as ISO 8601 in UTC; null for what is no time. Of a time that
 * occurs twice (clocks go back) the earlier one; one that is left out (clocks go forward) is taken an hour later.
 */
export const fromWallClock = (wallClock: string, timeZone: string): string | null => {
  const asUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (instant: number) =>
    Date.parse(`${partsIn(new Date(instant), timeZone)}Z`) - Math.floor(instant / 60_000) * 60_000;
  const day = 86_400_000;
  const offsets = [offsetAt(asUtc - day), offsetAt(asUtc + day)];
  const fitting = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => partsIn(new Date(instant), timeZone) === wallClock.slice(0, 16));
  const [before = 0] = offsets;
  return new Date(fitting.length > 0 ? Math.min(...fitting) : asUtc - before).toISOString();
};
