import type { ParameterId } from "./measure";
import type { MeasureId } from "./measures";
import type { ModelSource } from "./models";
import type { Additivity, Area, DashboardArea, Direction, Grain, Plan, RecordType, Unit } from "./vocabulary";

/**
 * Over which window a part is read, relative to the period [start, end) of the point:
 * - period: itself · previous: the period before (for a partial period: its same number of elapsed days)
 * - year-before: the same period a year earlier · trailing-12-months: the twelve months that end at the period's end
 * - sales-cycle-before: the period moved back by the organization's median sales cycle
 * - next: the whole grain after the one in which reading ends (of October, November; of November on its 22nd, December;
 *   of a range of months, the month after the last one read)
 * - rest-of-period: from where reading ends until the next begins; nothing, for a period that is over
 * - until-next-ends: both, one after the other
 */
export type Window =
  | "period"
  | "previous"
  | "year-before"
  | "trailing-12-months"
  | "sales-cycle-before"
  | "to-date"
  | "next"
  | "rest-of-period"
  | "until-next-ends";

export type Parts = Readonly<Record<string, number | null>>;

/** Numbers about the whole organization that some variants need. */
export type Statistics = {
  /** Median days from deal opened to won, over all won deals; null without any. */
  medianSalesCycleDays: number | null;
  /** Median days from lead created to customer, over all converted leads; null without any. */
  medianLeadToCustomerDays: number | null;
};

/** What an organization's settings tell a formula. */
export type FormulaSettings = {
  parameters: Record<ParameterId, number>;
  /** Percent, e.g. 62.5; null until the organization sets it. */
  grossMarginPercent: number | null;
};

/** What a formula may know besides its parts. */
export type FormulaContext = FormulaSettings & {
  /** How long the period is as far as it can be read, in months of 365.25 ÷ 12 days. */
  periodMonths: number;
};

export type FormulaResult = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Set when value is null although no denominator is zero, or to say that a cap holds. */
  note?: string;
};

/** Where a part comes from: a measure, another KPI (under that KPI's pinned variant), or a model fitted to records. */
export type PartSource = { measure: MeasureId; window?: Window } | { kpi: string } | ModelSource;

/** How the interval of a point is computed from its parts. */
export type IntervalRule =
  | { type: "wilson"; successes: string; trials: string }
  | { type: "nps"; promoters: string; detractors: string; answers: readonly string[] };

export type Maturity =
  /** A period is mature once its end lies further back than this statistic or parameter (in days). */
  { statistic: "medianLeadToCustomerDays" } | { parameter: ParameterId };

/** A record type (and field of it), or a plan, without which the variant cannot be computed. */
export type Requirement = {
  record: RecordType | Plan;
  /** API field that must be filled in at least one record, e.g. "contactCount". */
  field?: string;
  /** Restricts the record type: survey kind, or ledger kind. */
  kind?: "csat" | "nps" | "cost" | "benefit";
};

export type Variant = {
  /** "default" for the KPI's own formula. */
  id: string;
  name: string;
  /** The formula in words, e.g. "satisfied answers ÷ answers × 100". */
  formulaText: string;
  uses: Readonly<Record<string, PartSource>>;
  /** Further parts computed from those read, such as lifespanYears; they travel with the point. */
  derive?: (parts: Parts, context: FormulaContext) => Parts;
  formula: (parts: Parts, context: FormulaContext) => FormulaResult;
  /** Which part is n, the number of cases behind the value. */
  n?: string;
  interval?: IntervalRule;
  maturity?: Maturity;
  parameters?: readonly ParameterId[];
  /** Needed beside what the measures themselves require: {grossMargin: true} … */
  needsGrossMargin?: boolean;
  /** Values are not bound to 0–100 although the unit is %, said beside the number. */
  caution?: string;
  /** Names of parts in words, for derived parts (measures bring their own). */
  partNames?: Readonly<Record<string, string>>;
};

/** Thresholds: ok and watch, compared in the KPI's direction; beyond watch is off. */
export type Bands = { ok: number; watch: number };

export type KpiDefinition = {
  /** Equals the file name, the URL and the query key. */
  id: string;
  name: string;
  /** Short form for axes and tight places: "CSAT". */
  shortName?: string;
  area: Area;
  dashboards: readonly DashboardArea[];
  kind: "kpi" | "performance-indicator";
  unit: Unit;
  direction: Direction;
  description: string;
  whyItMatters: string;
  additivity: Additivity;
  variants: readonly [Variant, ...Variant[]];
  /** Default bands; absent where the measure of success is the past or an objective. */
  bands?: Bands;
  /**
   * The grain the bands are meant for, when they scale with it: a retention of 90 % a year is 99.1 % a month
   * ("survival": the rate compounds; "loss": its complement does).
   */
  bandsScale?: { grain: Grain; as: "survival" | "loss" };
  /** Natural range of the value for axes, e.g. [0, 100]. */
  range?: readonly [number, number];
  examples?: readonly { variant: string; parts: Parts; value: number | null; source: string }[];
};
