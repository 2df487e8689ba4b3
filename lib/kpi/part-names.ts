import type { PartSource, Variant } from "./definition";
import { measures } from "./measures";
import { purchaseLifetimeQuantities } from "./models";

/**
 * What a variant's parts are called in words, by key: its own names first, else the measure's or model's. `kpiName` names the
 * parts that are KPIs themselves.
 */
export function partNamesOf(variant: Variant, kpiName: (kpiId: string) => string): Record<string, string> {
  const nameOf = (source: PartSource): string => {
    if ("kpi" in source) return kpiName(source.kpi);
    return "model" in source ? purchaseLifetimeQuantities[source.quantity] : measures[source.measure].name;
  };
  const read = Object.entries(variant.uses).map(([key, source]) => [key, nameOf(source)]);
  return { ...Object.fromEntries(read), ...variant.partNames };
}
