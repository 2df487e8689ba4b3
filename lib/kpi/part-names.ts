import type { Variant } from "./definition";
import { measures } from "./measures";

/**
 * What a variant's parts are called in words, by key: its own names first, else the measure's. `kpiName` names the
 * parts that are KPIs themselves.
 */
export function partNamesOf(variant: Variant, kpiName: (kpiId: string) => string): Record<string, string> {
  const read = Object.entries(variant.uses).map(([key, source]) => [
    key,
    "kpi" in source ? kpiName(source.kpi) : measures[source.measure].name,
  ]);
  return { ...Object.fromEntries(read), ...variant.partNames };
}
