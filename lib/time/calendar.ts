/** A calendar date in the organization's time zone, "2026-11-22". Dates of this form compare as text. */
export type LocalDate = string;

/** Lengths of periods. */
export type Grain = "day" | "week" | "month" | "quarter" | "year";

/** How an organization divides time. */
export type Calendar = {
  /** IANA name, e.g. "America/St_Johns". */
  timeZone: string;
  /** ISO weekday on which weeks start: 1 = Monday … 7 = Sunday. */
  weekStart: number;
  /** Month (1–12) on whose first day the fiscal year starts; quarters count from it. */
  fiscalYearStartMonth: number;
};
