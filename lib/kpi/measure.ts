import type { Dimension } from "./vocabulary";

/**
 * The relations that measures read. `customerPeriods` is one row per period of being a customer
 * (from acquiredAt/churnedAt, or derived from purchases, as the organization's churn rule says);
 * `purchases` is won deals or orders, as its revenue source says; in `firstTouchPurchases` their campaign is that of
 * the customer's first lead. `salesTargets` is one row per owner and calendar month; its `amount` is the share of the
 * target that falls into the window, spread evenly over the month's days. `stageEntries` is one row per time that a deal
 * entered a stage, `stageExits` one per time that it left one (for another stage, or won or lost).
 */
export type Fact =
  | "customerPeriods"
  | "purchases"
  | "firstTouchPurchases"
  | "wonDeals"
  | "orders"
  | "deals"
  | "stageEntries"
  | "stageExits"
  | "leads"
  | "tickets"
  | "surveyResponses"
  | "campaignActivity"
  | "siteTraffic"
  | "ledgerEntries"
  | "salesTargets";

/** Columns per fact that measures may name; the SQL compiler maps each to a real column. */
export type FactColumns = {
  customerPeriods: "customerId" | "startedAt" | "endedAt";
  purchases: "customerId" | "purchasedAt" | "amount" | "campaign";
  firstTouchPurchases: "customerId" | "purchasedAt" | "amount" | "campaign";
  wonDeals: "customerId" | "purchasedAt" | "amount";
  orders: "customerId" | "purchasedAt" | "amount";
  deals: "customerId" | "openedAt" | "closedAt" | "expectedCloseAt" | "status" | "amount" | "probability";
  /** outcome: forward (to a later stage), won, back, lost; open while the deal is in it. */
  stageEntries: "stage" | "enteredAt" | "leftAt" | "outcome";
  stageExits: "stage" | "leftAt" | "outcome";
  leads: "customerId" | "createdAt" | "qualifiedAt" | "convertedAt";
  tickets: "customerId" | "openedAt" | "firstRespondedAt" | "resolvedAt" | "reopenedAt" | "contactCount";
  surveyResponses: "customerId" | "submittedAt" | "kind" | "score" | "scaleMin" | "scaleMax";
  campaignActivity: "date" | "exposed" | "sent" | "delivered" | "opened" | "clicked" | "converted";
  siteTraffic: "date" | "visitors" | "conversions";
  ledgerEntries: "date" | "kind" | "category" | "amount" | "campaign";
  salesTargets: "monthStart" | "monthEnd" | "amount";
};

/** By which dimensions the rows of a fact can be broken down (the record's present value). */
export const factDimensions: Record<Fact, readonly Dimension[]> = {
  customerPeriods: ["owner", "team", "segment", "region", "source"],
  purchases: ["owner", "team", "segment", "region", "source", "product", "campaign"],
  firstTouchPurchases: ["campaign"],
  wonDeals: ["owner", "team", "segment", "region", "source", "product", "campaign"],
  orders: ["owner", "team", "segment", "region", "source", "product", "campaign"],
  deals: ["owner", "team", "segment", "region", "source", "product", "campaign"],
  stageEntries: ["owner", "team", "segment", "region", "source", "product", "campaign", "stage"],
  stageExits: ["owner", "team", "segment", "region", "source", "product", "campaign", "stage"],
  leads: ["owner", "team", "segment", "region", "source", "product", "campaign"],
  tickets: ["owner", "team", "segment", "region", "channel", "category"],
  surveyResponses: ["owner", "team", "segment", "region", "channel", "category"],
  campaignActivity: ["campaign", "channel"],
  siteTraffic: ["source"],
  ledgerEntries: ["source", "campaign"],
  salesTargets: ["owner", "team"],
};

export type Condition<C extends string = string> =
  | { column: C; is: "null" | "not-null" }
  | { column: C; equals: string | number }
  | { column: C; oneOf: readonly (string | number)[] }
  | { column: C; atLeast: number }
  | { column: C; atMost: number }
  /** column ≤ since + days (a null column does not fulfil it); days may be a named parameter of the variant. */
  | { column: C; withinDaysOf: C; days: number | { parameter: ParameterId } }
  /** column ≤ since + hours (a null column does not fulfil it). */
  | { column: C; withinHoursOf: C; hours: { parameter: ParameterId } }
  /** column ≤ now − hours: at the moment of the answer, this long ago or longer. */
  | { column: C; olderThanHours: { parameter: ParameterId } }
  /** not (since ≤ column ≤ since + days): a null column fulfils it. */
  | { column: C; notWithinDaysOf: C; days: number }
  /** The score counts as satisfied (top two boxes, per scale), or as the very top box. */
  | { satisfied: "top-two" | "top-box" };

/** Parameters that variants may take; an organization can change each within its bounds. */
export const parameters = {
  withinDays: { name: "Days to convert", unit: "days", default: 90, min: 1, max: 730 },
  lifespanCapYears: { name: "Longest lifespan counted", unit: "years", default: 10, min: 1, max: 50 },
  stageDays: { name: "Days for a deal to leave a stage", unit: "days", default: 30, min: 1, max: 365 },
  targetHours: { name: "Target time to the first answer", unit: "hours", default: 24, min: 1, max: 720 },
} as const;
export type ParameterId = keyof typeof parameters;

/** Every parameter as it is until an organization changes it. */
export const defaultParameters: Readonly<Record<ParameterId, number>> = {
  withinDays: parameters.withinDays.default,
  lifespanCapYears: parameters.lifespanCapYears.default,
  stageDays: parameters.stageDays.default,
  targetHours: parameters.targetHours.default,
};

/** What is measured of one row: a column, or the time from one instant to another (days are of 24 hours). */
export type Quantity<C extends string = string> = { column: C } | { from: C; to: C; in: "hours" | "days" };

export type Aggregate<C extends string = string> =
  | { type: "count" }
  /** Different values that occur in at least so many rows. */
  | { type: "distinct-repeated"; column: C; times: number }
  | { type: "sum"; column: C }
  /** Σ column × percent ÷ 100; a row without either adds nothing. */
  | { type: "sum-weighted"; column: C; percent: C }
  | { type: "sum-elapsed"; of: Extract<Quantity<C>, { from: C }> }
  /**
   * The value that the share `at` of the rows does not exceed, interpolated between its neighbours. Always from the
   * rows themselves: percentiles of parts cannot be added up or averaged.
   */
  | { type: "percentile"; at: 0.5 | 0.9; of: Quantity<C> }
  | { type: "distinct"; column: C }
  /** Mean score as % of the maximum needs Σ score / scaleMax. */
  | { type: "sum-score-share" }
  /** For customers: their purchases in the months before the window's start, summed. */
  | { type: "sum-purchases-before-start"; months: number }
  /**
   * For customers: their purchases in the window, summed; where being a customer is derived from purchases, those of
   * the row's own period, as one customer can begin two in a window.
   */
  | { type: "sum-purchases-during" };

/**
 * Which rows belong to a window [start, end):
 * - during: the date column lies in it.
 * - before-end: the date column lies before its end (all history to date).
 * - opening / closing (customerPeriods): the period is running at the boundary. What happens at the very instant of a
 *   boundary belongs to the window that starts there, so a customer acquired at `start` is not in the opening stock
 *   and one lost at `start` still is (docs/decisions: opening and closing balances).
 * - open-at-end: begun before the end, and not over before it (or begun again before it); boundaries as above.
 * - due-during: open where the window starts (boundaries as above), and expected to be over within it.
 * - overlapping: the row's own days [from, until) have one in common with it.
 * `and` narrows an opening stock: ends during the window, still (or again) a customer at its end, or purchased in it.
 */
export type Selection<C extends string = string> =
  | { kind: "during"; at: C }
  | { kind: "before-end"; at: C }
  | { kind: "opening"; and?: "ends-during" | "running-at-end" | "purchases-during" }
  | { kind: "closing" }
  | { kind: "open-at-end"; from: C; until: C; again?: C }
  | { kind: "due-during"; from: C; until: C; due: C }
  | { kind: "overlapping"; from: C; until: C };

type MeasureOf<F extends Fact> = {
  id: string;
  /** What is counted, in plain words with the unit, for the formula and the help drawer: "customers at the start". */
  name: string;
  fact: F;
  select: Selection<FactColumns[F]>;
  aggregate: Aggregate<FactColumns[F]>;
  where?: readonly Condition<FactColumns[F]>[];
  unit: "count" | "money" | "score" | "hours" | "days";
};

/** Measures are data: a fact, which of its rows, an aggregate. SQL is made from them in one place. */
export type Measure = { [F in Fact]: MeasureOf<F> }[Fact];
