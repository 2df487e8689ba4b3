import "server-only";
import { parametersOfMeasure } from "@/lib/kpi/measure-parameters";
import type { Dimension } from "@/lib/kpi/vocabulary";
import { type LocalDate, localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import { relations } from "../kpi/relations";
import type { MeasureRead, Scope } from "../kpi/sql/measure-read";
import { tablesOf } from "./fact-tables";
import { isKept, type Place, placesOf } from "./scans";
import { type SketchDefinition, sketchOf } from "./sketches";

/** What a cell is asked for: all rows, or every value of one dimension. */
export type CellScope = { by?: Dimension };

/** From where the amount of a read comes. */
export type Source =
  /** Sums of days and months; `boundary` of a stock, which is all that moved before it. */
  | { kind: "sums"; places: readonly Place[]; keptAs: string; boundary: LocalDate | null }
  | { kind: "sketch"; sketch: SketchDefinition; at: 0.5 | 0.9 }
  /** Kept since it was last asked for. `value` where the scope filters for one: "" is "Not set". */
  | { kind: "cell"; scope: CellScope; values: readonly string[] | null }
  /** The records themselves. */
  | { kind: "facts" };

/** A read, or a part of its range, with where it comes from; the amounts of several are added up. */
export type SourcedRead = { read: MeasureRead; source: Source };

/** Under which kept dimension a scope can be read ('' for all rows); null when it takes more than one. */
const keptDimension = (read: MeasureRead, organization: OrganizationSettings): string | null => {
  const { filter, by } = read.scope;
  const asked = [...Object.keys(filter), ...(by ? [by] : [])] as Dimension[];
  if (asked.length === 0) return "";
  const { dimensions } = relations[read.measure.fact](organization);
  const names = new Set(asked.map((dimension) => dimensions[dimension]?.kept.through ?? dimension));
  return names.size === 1 ? ([...names][0] ?? null) : null;
};

/** What cell answers a scope; null where its groups would have to be added up, which they cannot be. */
const cellScope = ({
  filter,
  by,
}: Scope): Pick<Extract<Source, { kind: "cell" }>, "scope" | "values"> | null => {
  const filters = Object.entries(filter);
  const [first] = filters;
  if (first === undefined) return { scope: by ? { by } : {}, values: null };
  const [dimension, values] = first as [Dimension, readonly string[]];
  if (filters.length > 1 || (by && by !== dimension)) return null;
  if (!by && values.length !== 1) return null;
  return { scope: { by: dimension }, values };
};

/** From which local day on the clock decides about rows; null where it never does. */
const openFrom = (read: MeasureRead, organization: OrganizationSettings, asOf: Date): LocalDate | null => {
  const waiting = (read.measure.where ?? []).flatMap((condition) =>
    "olderThanHours" in condition ? [read.parameters[condition.olderThanHours.parameter]] : [],
  );
  if (waiting.length > 0) {
    const settled = new Date(asOf.getTime() - Math.max(...waiting) * 3_600_000);
    return localDateOf(settled, organization.timeZone);
  }
  // Who stays away long enough ends being a customer at some hour of today.
  const byInactivity = read.measure.fact === "customerPeriods" && !isKept("customerPeriods", organization);
  return byInactivity ? localDateOf(asOf, organization.timeZone) : null;
};

const isCountOverDays = ({ measure }: MeasureRead): boolean =>
  measure.select.kind === "during" &&
  measure.aggregate.type === "count" &&
  measure.fact !== "customerPeriods";

const fromCell = (read: MeasureRead, organization: OrganizationSettings, asOf: Date): SourcedRead[] => {
  const facts: SourcedRead = { read, source: { kind: "facts" } };
  const asked = cellScope(read.scope);
  if (asked === null || tablesOf(read.measure, organization) === null) return [facts];
  const { start, end } = read.range;
  const open = openFrom(read, organization, asOf);
  const source: Source = { kind: "cell", ...asked };
  if (open === null || end <= open) return [{ read, source }];
  if (start >= open || !isCountOverDays(read)) return [facts];
  return [
    { read: { ...read, range: { start, end: open } }, source },
    { read: { ...read, range: { start: open, end } }, source: { kind: "facts" } },
  ];
};

/** From where a read's amount comes; parts of it from different places where the clock has not settled all of it. */
export const sourcesOf = (
  read: MeasureRead,
  organization: OrganizationSettings,
  asOf: Date,
): SourcedRead[] => {
  const { measure, range } = read;
  const keptAs = keptDimension(read, organization);
  const places = keptAs === null ? null : placesOf(measure, organization);
  if (keptAs !== null && places !== null) {
    const { kind } = measure.select;
    const boundary = kind === "during" ? null : kind === "opening" ? range.start : range.end;
    return [{ read, source: { kind: "sums", places, keptAs, boundary } }];
  }
  const sketch = keptAs === "" && parametersOfMeasure(measure).length === 0 ? sketchOf(measure) : null;
  if (sketch && measure.aggregate.type === "percentile")
    return [{ read, source: { kind: "sketch", sketch, at: measure.aggregate.at } }];
  return fromCell(read, organization, asOf);
};
