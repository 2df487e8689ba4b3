import type { PeriodInProgress } from "@/lib/time";
import { statusOf } from "./bands";
import type {
  Bands,
  FormulaSettings,
  KpiDefinition,
  Parts,
  Requirement,
  Statistics,
  Variant,
} from "./definition";
import { casesOf, intervalOf } from "./interval";
import { immaturityOf } from "./maturity";
import { partNamesOf } from "./part-names";
import type { Point } from "./point";
import { describeMissing } from "./requirements";
import type { Reason } from "./vocabulary";

export type Evaluation = {
  definition: KpiDefinition;
  variant: Variant;
  /** Measured parts, by key of the variant's `uses`. */
  parts: Parts;
  /** The points of parts that are KPIs, by key; their value is the part, and their reason passes on. */
  kpiParts?: Readonly<Record<string, Point>>;
  period: PeriodInProgress;
  /** The local date in the organization's time zone. */
  today: string;
  /** At the period's grain (scaleBands); null where there are none. */
  bands: Bands | null;
  context: FormulaSettings;
  statistics: Statistics;
  /** Those of the variant's requirements that the organization's records do not meet. */
  missing: readonly Requirement[];
  /** Why a model behind parts of the variant says nothing, in its words; null or absent when it does. */
  refusal?: string | null;
};

type NullReason = { reason: Reason; detail?: string };

const usesSalesCycle = ({ uses }: Variant) =>
  Object.values(uses).some((source) => "window" in source && source.window === "sales-cycle-before");

const passedOn = (kpiParts: Evaluation["kpiParts"], reason: Reason): NullReason | undefined => {
  const point = Object.values(kpiParts ?? {}).find((it) => it.reason === reason);
  return point && { reason, detail: point.reasonDetail };
};

/** What these records and settings can never answer. */
function incomputability({
  variant,
  missing,
  context,
  statistics,
  kpiParts,
  refusal,
}: Evaluation): NullReason | undefined {
  const reason = "not-computable";
  if (missing.length > 0) return { reason, detail: missing.map(describeMissing).join(". ") };
  if (refusal) return { reason, detail: refusal };
  if (variant.needsGrossMargin && context.grossMarginPercent === null) {
    return { reason, detail: "Set the gross margin in Settings" };
  }
  if (usesSalesCycle(variant) && statistics.medianSalesCycleDays === null) {
    return { reason, detail: "Needs won deals: the length of the sales cycle is unknown without any" };
  }
  return passedOn(kpiParts, reason);
}

function immaturity(evaluation: Evaluation): NullReason | undefined {
  const { variant, period, today, context, statistics, kpiParts } = evaluation;
  const detail = immaturityOf(variant, period, today, context, statistics);
  return detail === null ? passedOn(kpiParts, "not-mature") : { reason: "not-mature", detail };
}

/** A bare number says too little where a rate left its scale. */
function cautionFor({ definition: { range }, variant }: Evaluation, value: number): string | undefined {
  return range && (value < range[0] || value > range[1]) ? variant.caution : undefined;
}

const numberOfCases = ({ n, interval }: Variant, parts: Parts): number | null => {
  if (n !== undefined) return parts[n] ?? null;
  return interval ? casesOf(interval, parts) : null;
};

/** Which cases are missing, where there are none: "No leads created". */
const emptyBase = (variant: Variant, parts: Parts): string | undefined => {
  const rule = variant.interval;
  const base = variant.n ?? (rule?.type === "wilson" ? rule.trials : undefined);
  if (base === undefined) return numberOfCases(variant, parts) === 0 ? "No answers" : undefined;
  return parts[base] === 0 ? `No ${partNamesOf(variant, (kpiId) => kpiId)[base] ?? base}` : undefined;
};

/**
 * One point of a KPI: its parts put into the variant's formula, with what is to be said beside the value. The value is
 * null for one of three reasons, in this order: not computable from this organization's records, not mature, no data.
 */
export function evaluatePoint(evaluation: Evaluation): Point {
  const { definition, variant, period, bands, kpiParts = {} } = evaluation;
  const context = { ...evaluation.context, periodMonths: (period.elapsedDays * 12) / 365.25 };
  const kpiValues = Object.fromEntries(Object.entries(kpiParts).map(([key, point]) => [key, point.value]));
  const read: Parts = { ...evaluation.parts, ...kpiValues };
  const parts = { ...read, ...variant.derive?.(read, context) };
  const result = variant.formula(parts, context);
  const withoutData: NullReason | undefined =
    result.value === null
      ? (passedOn(kpiParts, "no-data") ?? {
          reason: "no-data",
          detail: result.note ?? emptyBase(variant, parts),
        })
      : undefined;
  const nullReason = incomputability(evaluation) ?? immaturity(evaluation) ?? withoutData;
  const value = nullReason ? null : result.value;
  const note = value === null ? undefined : (result.note ?? cautionFor(evaluation, value));
  return {
    start: period.start,
    end: period.partial || period.notBegun ? period.end : period.elapsedEnd,
    partial: period.partial,
    value,
    reason: nullReason?.reason ?? null,
    ...(nullReason?.detail === undefined ? {} : { reasonDetail: nullReason.detail }),
    ...(note === undefined ? {} : { note }),
    numerator: result.numerator,
    denominator: result.denominator,
    parts,
    n: numberOfCases(variant, parts),
    interval: value === null || !variant.interval ? null : intervalOf(variant.interval, parts),
    status: statusOf(value, bands, definition.direction),
  };
}
