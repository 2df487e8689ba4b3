import { Temporal } from "temporal-polyfill";

/** A calendar date without a zone, "2026-02-28". */
type LocalDate = string;

/** Whole days from one local date to another; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

/** The local date so many days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** The same date so many years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: LocalDate, years: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ years }).toString();
