import type { Company } from "./company";
import { drawsFor } from "./draw";

export const DAY_MS = 86_400_000;

/** Below 1: the company grows, and later rows lie closer together. */
const GROWTH = 0.8;
/** Of all customers, those there before the 36 months; they came in the two years before. */
const CUSTOMERS_BEFORE = 0.2;
const YEARS_BEFORE_MS = 730 * DAY_MS;

const jitter = drawsFor("chronology.jitter");
const loyalty = drawsFor("chronology.loyalty");

/** How much of the 36 months' work was done at a moment: 0 at the start, 1 now. */
const progressAt = ({ start, end }: Company, at: number): number =>
  Math.max(0, Math.min(1, (at - start) / (end - start))) ** (1 / GROWTH);

/** The moment of a table's row: rows come in the order of their time, ever more of them. */
export const momentOf = ({ start, end }: Company, row: number, count: number): number =>
  Math.floor(start + ((row + jitter.unit(row)) / count) ** GROWTH * (end - start));

/** A moment that has come already; null for one that has not. */
export const pastOrNull = ({ end }: Company, at: number | null): number | null =>
  at !== null && at < end ? Math.floor(at) : null;

/** The day a customer became one. */
export const acquiredOf = (company: Company, row: number): number => {
  const { customer } = company.counts;
  const before = Math.floor(customer * CUSTOMERS_BEFORE);
  return row < before
    ? Math.floor(company.start - (1 - row / before) * YEARS_BEFORE_MS)
    : momentOf(company, row - before, customer - before);
};

const CHURNING = 0.3;
const MEDIAN_STAY_DAYS = 420;
const churn = drawsFor("customer.churn");
const stay = drawsFor("customer.stay");

/** When a customer was lost; null for those who are there still. */
export const churnedOf = (company: Company, row: number): number | null => {
  if (!churn.chance(row, CHURNING)) return null;
  return pastOrNull(company, acquiredOf(company, row) + stay.logNormal(row, MEDIAN_STAY_DAYS, 0.7) * DAY_MS);
};

const TRIES = 4;

/** A customer who could do something at a moment; the longer somebody is one, the likelier. */
export const customerAt = (company: Company, at: number, key: number): number => {
  const { customer } = company.counts;
  const before = Math.floor(customer * CUSTOMERS_BEFORE);
  const there = Math.max(1, Math.floor(before + (customer - before) * progressAt(company, at)) - 1);
  let row = 0;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    row = Math.floor(loyalty.unit(key * TRIES + attempt) ** 1.4 * there);
    const left = churnedOf(company, row);
    if (left === null || left > at) break;
  }
  return row;
};
