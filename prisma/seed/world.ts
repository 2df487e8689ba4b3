import type { Random } from "@/lib/testing/random";
import type { DemoCalendar } from "./calendar";
import type { Segment } from "./company";
import type { CustomerRow, DemoRecords } from "./rows";

/** A customer with what the generators know of it beyond its record; times are day numbers. */
export type DemoCustomer = {
  row: CustomerRow;
  segment: Segment;
  acquired: number;
  /** Infinity while it stays. */
  churned: number;
  /** How keen it is to order, 1 = average. */
  appetite: number;
};

/** What the generators share, in the order in which they run. */
export type World = {
  calendar: DemoCalendar;
  /** Fork it by name; never draw from it directly. */
  random: Random;
  /** Multiple of the standard company's size. */
  scale: number;
  records: DemoRecords;
  customers: DemoCustomer[];
};

/** Real systems have gaps: leaves out a field at the given rate. */
export const orMissing = <Value>(random: Random, value: Value, rate = 0.04): Value | null =>
  random.chance(rate) ? null : value;

/** External ids in the order of creation: "D-00042". */
export const numbered = (prefix: string, rows: readonly unknown[]): string =>
  `${prefix}-${String(rows.length + 1).padStart(5, "0")}`;

/** Euros and cents. */
export const money = (amount: number): number => Math.round(amount * 100) / 100;

/** List prices: whole tens of euros. */
export const price = (amount: number): number => Math.max(50, Math.round(amount / 10) * 10);

/** Whether a moment (a day number) lies before today, so that it can have happened. */
export const hasHappened = (world: World, moment: number): boolean => moment < world.calendar.days;

export const isActive = (customer: DemoCustomer, moment: number): boolean =>
  customer.acquired < moment && moment < customer.churned;
