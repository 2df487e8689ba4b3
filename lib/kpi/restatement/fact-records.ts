import type { Fact, Measure } from "../measure";
import type { RecordType } from "../vocabulary";

/** What of an organization's settings says which records a fact is made of. */
export type FactSettings = { revenueSource: "won-deals" | "orders"; churnRule: "explicit" | "inactivity" };

/**
 * The records of a fact: their type, the stored column behind each column that measures name, and what makes a record
 * one of the fact's rows. `columns` is null where a row is derived from several records, so that one record alone cannot
 * tell what it counts for; then only its date (`at`) is looked at.
 */
export type FactRecords = {
  type: RecordType;
  columns: Readonly<Record<string, string>> | null;
  at: string;
  /** Where a row counts by itself only in this state. */
  status?: string;
  time: "instants" | "dates";
};

const wonDeals: FactRecords = {
  type: "deals",
  columns: {
    customerId: "customer_external_id",
    purchasedAt: "closed_at",
    amount: "base_amount",
    campaign: "campaign_external_id",
  },
  at: "closed_at",
  status: "won",
  time: "instants",
};
const orders: FactRecords = {
  type: "orders",
  columns: {
    customerId: "customer_external_id",
    purchasedAt: "ordered_at",
    amount: "base_amount",
    campaign: "campaign_external_id",
  },
  at: "ordered_at",
  time: "instants",
};
const purchases = ({ revenueSource }: FactSettings) => (revenueSource === "orders" ? orders : wonDeals);
const stages: FactRecords = { type: "deal-stage-events", columns: null, at: "entered_at", time: "instants" };

/** Which records each fact is made of; null of what no record carries (plans). */
export const factRecords: Readonly<Record<Fact, (settings: FactSettings) => FactRecords | null>> = {
  purchases,
  firstTouchPurchases: (settings) => ({ ...purchases(settings), columns: null }),
  wonDeals: () => wonDeals,
  orders: () => orders,
  customerPeriods: (settings) =>
    settings.churnRule === "explicit"
      ? {
          type: "customers",
          columns: { customerId: "external_id", startedAt: "acquired_at", endedAt: "churned_at" },
          at: "acquired_at",
          time: "instants",
        }
      : { ...purchases(settings), columns: null },
  deals: () => ({
    type: "deals",
    columns: {
      customerId: "customer_external_id",
      openedAt: "opened_at",
      closedAt: "closed_at",
      expectedCloseAt: "expected_close_at",
      status: "status",
      amount: "base_amount",
      probability: "probability",
    },
    at: "opened_at",
    time: "instants",
  }),
  stageEntries: () => stages,
  stageExits: () => stages,
  leads: () => ({
    type: "leads",
    columns: {
      customerId: "customer_external_id",
      createdAt: "created_at",
      qualifiedAt: "qualified_at",
      convertedAt: "converted_at",
    },
    at: "created_at",
    time: "instants",
  }),
  tickets: () => ({
    type: "tickets",
    columns: {
      customerId: "customer_external_id",
      openedAt: "opened_at",
      firstRespondedAt: "first_responded_at",
      resolvedAt: "resolved_at",
      reopenedAt: "reopened_at",
      contactCount: "contact_count",
    },
    at: "opened_at",
    time: "instants",
  }),
  surveyResponses: () => ({
    type: "survey-responses",
    columns: {
      customerId: "customer_external_id",
      submittedAt: "submitted_at",
      kind: "kind",
      score: "score",
      scaleMin: "scale_min",
      scaleMax: "scale_max",
    },
    at: "submitted_at",
    time: "instants",
  }),
  campaignActivity: () => ({
    type: "campaign-activity",
    columns: {
      date: "date",
      exposed: "exposed",
      sent: "sent",
      delivered: "delivered",
      opened: "opened",
      clicked: "clicked",
      converted: "converted",
    },
    at: "date",
    time: "dates",
  }),
  siteTraffic: () => ({
    type: "site-traffic",
    columns: { date: "date", visitors: "visitors", conversions: "conversions" },
    at: "date",
    time: "dates",
  }),
  ledgerEntries: () => ({
    type: "ledger-entries",
    columns: {
      date: "date",
      kind: "kind",
      category: "category",
      amount: "base_amount",
      campaign: "campaign_external_id",
    },
    at: "date",
    time: "dates",
  }),
  salesTargets: () => null,
};

const looksAtPurchases = ({ select, aggregate }: Measure): boolean =>
  aggregate.type === "sum-purchases-before-start" ||
  aggregate.type === "sum-purchases-during" ||
  (select.kind === "opening" && select.and === "purchases-during");

/** Every kind of record on which a measure's amount depends: those of its fact, and purchases where it looks at them. */
export const recordsOf = (measure: Measure, settings: FactSettings): FactRecords[] => {
  const own = factRecords[measure.fact](settings);
  const others = looksAtPurchases(measure) ? [{ ...purchases(settings), columns: null }] : [];
  return own ? [own, ...others] : others;
};
