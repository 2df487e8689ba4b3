import type { LocalDate } from "@/lib/time";

/** What of a cohort is followed: how many are still customers, or what they buy. */
export const cohortMeasures = ["customers", "revenue"] as const;
export type CohortMeasure = (typeof cohortMeasures)[number];

/** Lengths of the periods by whose acquisitions cohorts are made. */
export const cohortGrains = ["month", "quarter"] as const;
export type CohortGrain = (typeof cohortGrains)[number];

/**
 * What revenue is held against (docs/decisions/0017): the month of acquisition, which holds the first purchase, or the
 * first month in which every customer of the cohort was there from its first day to its last.
 */
export const cohortBases = ["acquisition-month", "first-full-month"] as const;
export type CohortBase = (typeof cohortBases)[number];

/** For so many months after its own a cohort is followed. */
export const longestFollowedMonths = 60;

/** The customers acquired in one calendar month, and an amount of theirs in each month since (none: 0). */
export type AcquisitionMonth = {
  /** First day of the month. */
  start: LocalDate;
  /** Customers acquired in it. */
  size: number;
  /** By first day of month: customers at its end, or revenue in it. */
  amounts: ReadonlyMap<LocalDate, number>;
};

/** A cohort some months after the month of acquisition; 0 is that month itself. */
export type CohortCell = {
  month: number;
  /** The month is in progress: the amount is as it stands now. */
  partial: boolean;
  amount: number;
};

/** The customers acquired in a period. */
export type CohortRow = {
  /** Local dates, half-open. */
  start: LocalDate;
  end: LocalDate;
  /** Its period is in progress: more customers may come. */
  partial: boolean;
  /** Customers acquired. */
  size: number;
  /** What 100 % is: the size, or revenue of the base month; null while that is not known. */
  base: number | null;
  /** From month 0 on, without gaps, as far as every customer has come: months to come have no cell. */
  cells: (CohortCell & { percent: number | null })[];
};
