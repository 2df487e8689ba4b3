import type { Parts } from "@/lib/kpi/definition";
import { type Evaluation, evaluatePoint } from "@/lib/kpi/evaluate";
import { defaultParameters } from "@/lib/kpi/measure";
import type { Point } from "@/lib/kpi/point";
import { findKpi, findVariant } from "@/lib/kpi/registry";
import { type PeriodInProgress, withProgress } from "@/lib/time";

/** Sunday, 22 November 2026: the day on which the examples of points are read. */
export const today = "2026-11-22";

/** A month of 2026 (1–12), as far as it has come today. */
export function monthOf2026(month: number): PeriodInProgress {
  const first = (index: number) => (index > 12 ? "2027-01-01" : `2026-${String(index).padStart(2, "0")}-01`);
  return withProgress({ start: first(month), end: first(month + 1), grain: "month" }, today);
}

/** Evaluates a variant over its parts, by default for January 2026 with default bands and no statistics or margin. */
export function evaluateKpi(
  kpi: string,
  variantId: string,
  parts: Parts,
  given: Partial<Evaluation> = {},
): Point {
  const definition = findKpi(kpi);
  const variant = definition && findVariant(definition, variantId);
  if (!definition || !variant) throw new Error(`No variant ${variantId} of ${kpi}`);
  return evaluatePoint({
    definition,
    variant,
    parts,
    period: monthOf2026(1),
    today,
    bands: definition.bands ?? null,
    context: { parameters: defaultParameters, grossMarginPercent: null },
    statistics: { medianSalesCycleDays: null, medianLeadToCustomerDays: null },
    missing: [],
    ...given,
  });
}
