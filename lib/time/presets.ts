import type { Calendar, Grain, LocalDate } from "./calendar";
import { addGrains, startOfGrain } from "./periods";

/** Periods that the period bar offers by name; they move with the calendar. */
export const presetIds = [
  "this-month",
  "last-month",
  "quarter-to-date",
  "year-to-date",
  "last-12-months",
  "last-24-months",
  "last-13-weeks",
  "last-30-days",
] as const;
export type PresetId = (typeof presetIds)[number];

export const presetNames: Readonly<Record<PresetId, string>> = {
  "this-month": "This month",
  "last-month": "Last month",
  "quarter-to-date": "Quarter to date",
  "year-to-date": "Year to date",
  "last-12-months": "Last 12 months",
  "last-24-months": "Last 24 months",
  "last-13-weeks": "Last 13 weeks",
  "last-30-days": "Last 30 days",
};

type Rule = {
  /** The whole grains that the range is made of, the one in progress included: `count` of them up to `last`. */
  unit: Grain;
  count: number;
  /** 0: ends with the grain in progress; 1: with the one before. */
  back?: 1;
  /** In which periods it is shown at first. */
  grain: Grain;
};

const rules: Readonly<Record<PresetId, Rule>> = {
  // One period each: the figure of the month (or quarter) so far, against the same number of days of the one before.
  "this-month": { unit: "month", count: 1, grain: "month" },
  "last-month": { unit: "month", count: 1, back: 1, grain: "month" },
  "quarter-to-date": { unit: "quarter", count: 1, grain: "quarter" },
  "year-to-date": { unit: "year", count: 1, grain: "month" },
  "last-12-months": { unit: "month", count: 12, grain: "month" },
  "last-24-months": { unit: "month", count: 24, grain: "month" },
  "last-13-weeks": { unit: "week", count: 13, grain: "week" },
  "last-30-days": { unit: "day", count: 30, grain: "day" },
};

/**
 * The range [from, to) and grain of a named period. "To date" ranges end with the grain in progress, which is partial;
 * grains still to come are left out.
 * @param today the local date in the organization's time zone
 */
export function resolvePreset(
  preset: PresetId,
  today: LocalDate,
  calendar: Pick<Calendar, "weekStart" | "fiscalYearStartMonth">,
): { from: LocalDate; to: LocalDate; grain: Grain } {
  const { unit, count, back = 0, grain } = rules[preset];
  const last = addGrains(startOfGrain(today, unit, calendar), unit, -back);
  const from = addGrains(last, unit, 1 - count);
  // Up to the period in progress at the grain shown: a year to date by month ends with this month.
  const to =
    back === 0 ? addGrains(startOfGrain(today, grain, calendar), grain, 1) : addGrains(last, unit, 1);
  return { from, to, grain };
}
