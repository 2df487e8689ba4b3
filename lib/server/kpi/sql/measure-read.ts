import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { Measure, ParameterId } from "@/lib/kpi/measure";
import type { Dimension } from "@/lib/kpi/vocabulary";

/** Local dates, half-open. */
export type DateRange = { start: string; end: string };

/** Which rows of a fact a request is about, and by which dimension they are told apart. */
export type Scope = { filter: Filter; by?: Dimension };

/** One number to be read (one per group, when the scope has a dimension). */
export type MeasureRead = {
  measure: Measure;
  range: DateRange;
  scope: Scope;
  /** Values of the parameters that the measure's conditions name. */
  parameters: Readonly<Record<ParameterId, number>>;
};

/** The amount of a read: the total where the scope has no dimension, else a group's (null: "Not set"). */
export type Amounts = {
  /** Where no row was found: 0, but null of a percentile, as no row has no middle. */
  of: (read: MeasureRead, group?: string | null) => number | null;
  /** Groups with at least one row in the read, by value, with the label a person reads. */
  groupsOf: (read: MeasureRead) => ReadonlyMap<string | null, string>;
};
