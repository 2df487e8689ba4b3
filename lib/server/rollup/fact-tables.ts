import "server-only";
import type { Fact, Measure } from "@/lib/kpi/measure";
import type { OrganizationSettings } from "../auth/context";

/**
 * What writers mark as changed: tables of records, and what depends on records of another table (see the triggers of
 * the migration).
 */
export type MarkedFact =
  | "customer"
  | "lead"
  | "deal"
  | "deal_stage_event"
  | "purchase_order"
  | "ticket"
  | "survey_response"
  | "campaign_activity"
  | "site_traffic"
  | "ledger_entry"
  | "first_touch"
  | "stage_entry";

export const purchaseTable = ({ revenueSource }: OrganizationSettings): MarkedFact =>
  revenueSource === "orders" ? "purchase_order" : "deal";

const customerTables = (organization: OrganizationSettings): MarkedFact[] =>
  organization.churnRule === "explicit" ? ["customer"] : [purchaseTable(organization)];

/** Of which marks a fact's rows depend; null of facts that nothing marks, which are always read as they are. */
const factTables: Readonly<
  Record<Fact, (organization: OrganizationSettings) => readonly MarkedFact[] | null>
> = {
  customerPeriods: customerTables,
  purchases: (organization) => [purchaseTable(organization)],
  firstTouchPurchases: (organization) => [purchaseTable(organization), "first_touch"],
  wonDeals: () => ["deal"],
  orders: () => ["purchase_order"],
  deals: () => ["deal"],
  leads: () => ["lead"],
  tickets: () => ["ticket"],
  surveyResponses: () => ["survey_response"],
  campaignActivity: () => ["campaign_activity"],
  siteTraffic: () => ["site_traffic"],
  ledgerEntries: () => ["ledger_entry"],
  stageEntries: () => ["deal_stage_event", "stage_entry"],
  // Also by the day on which the deal was closed before it was changed.
  stageExits: () => ["deal_stage_event", "stage_entry", "deal"],
  salesTargets: () => null,
};

/** The marks of a fact; null where nothing marks it. */
export const tablesOfFact = (fact: Fact, organization: OrganizationSettings): readonly MarkedFact[] | null =>
  factTables[fact](organization);

const looksAtPurchases = ({ select, aggregate }: Measure): boolean =>
  aggregate.type === "sum-purchases-before-start" ||
  aggregate.type === "sum-purchases-during" ||
  (select.kind === "opening" && select.and === "purchases-during");

/** Every mark on which a measure's amount depends; null where nothing marks its fact. */
export const tablesOf = (
  measure: Measure,
  organization: OrganizationSettings,
): readonly MarkedFact[] | null => {
  const tables = tablesOfFact(measure.fact, organization);
  if (tables === null) return null;
  return looksAtPurchases(measure) ? [...new Set([...tables, purchaseTable(organization)])] : tables;
};
