import { columnsRead } from "./columns-read";
import type { Requirement, Variant } from "./definition";
import type { Measure } from "./measure";
import { measures } from "./measures";

/** How an organization reads its records, as far as KPIs depend on it. */
export type RecordRules = {
  revenueSource: "won-deals" | "orders";
  churnRule: "explicit" | "inactivity";
};

/** The variant under which another KPI is computed (the pinned one). */
export type VariantOf = (kpiId: string) => Variant;

const purchases = ({ revenueSource }: RecordRules): Requirement => ({
  record: revenueSource === "orders" ? "orders" : "deals",
});

/** The survey or ledger kind that a measure counts, from its condition on the column. */
function kindOf(measure: Measure): Requirement["kind"] {
  for (const condition of measure.where ?? []) {
    if (!("equals" in condition) || condition.column !== "kind") continue;
    const kind = condition.equals;
    if (kind === "csat" || kind === "nps" || kind === "cost" || kind === "benefit") return kind;
  }
  return undefined;
}

const looksAtPurchases = ({ select, aggregate }: Measure) =>
  aggregate.type === "sum-purchases-before-start" ||
  aggregate.type === "sum-purchases-during" ||
  (select.kind === "opening" && select.and === "purchases-during");

/** Fields that records may lack: to compute with one that nobody fills in would be a guess of 0. */
const optionalFields: Partial<Record<Requirement["record"], readonly string[]>> = {
  deals: ["probability", "campaign", "expectedCloseAt"],
  orders: ["campaign"],
  leads: ["campaign"],
  "ledger-entries": ["campaign"],
  tickets: ["contactCount", "firstRespondedAt", "resolvedAt"],
  "campaign-activity": ["exposed", "sent", "delivered", "opened", "clicked", "converted"],
  "site-traffic": ["conversions"],
};

/** A measure reads the campaign that a record names; the API names it by its external id. */
const apiField = (column: string): string => (column === "campaign" ? "campaignExternalId" : column);

/** The record type, with each optional field of it that the measure reads. */
function withFields(
  record: Requirement["record"],
  measure: Measure,
  kind?: Requirement["kind"],
): Requirement[] {
  const optional = optionalFields[record] ?? [];
  const fields = columnsRead(measure).filter((column) => optional.includes(column));
  const type: Requirement = kind === undefined ? { record } : { record, kind };
  return fields.length === 0 ? [type] : fields.map((field) => ({ ...type, field: apiField(field) }));
}

/** The records (and fields) that one measure cannot do without. */
function requirementsOfMeasure(measure: Measure, rules: RecordRules): Requirement[] {
  switch (measure.fact) {
    case "customerPeriods": {
      const customers: Requirement =
        rules.churnRule === "explicit" ? { record: "customers" } : purchases(rules);
      return looksAtPurchases(measure) ? [customers, purchases(rules)] : [customers];
    }
    case "purchases":
      return withFields(purchases(rules).record, measure);
    case "firstTouchPurchases":
      return [purchases(rules), ...withFields("leads", measure)];
    case "wonDeals":
    case "deals":
      return withFields("deals", measure);
    case "stageEntries":
    case "stageExits":
      return [{ record: "deal-stage-events" }, { record: "deals" }];
    case "orders":
      return [{ record: "orders" }];
    case "leads":
      return [{ record: "leads" }];
    case "tickets":
      return withFields("tickets", measure);
    case "surveyResponses":
      return [{ record: "survey-responses", kind: kindOf(measure) }];
    case "campaignActivity":
      return withFields("campaign-activity", measure);
    case "siteTraffic":
      return withFields("site-traffic", measure);
    case "ledgerEntries":
      return withFields("ledger-entries", measure, kindOf(measure));
    case "salesTargets":
      return [{ record: "sales-targets" }];
  }
}

const keyOf = ({ record, field, kind }: Requirement) => `${record}|${field ?? ""}|${kind ?? ""}`;

/** What is implied by a narrower one (tickets by tickets with contactCount) is left out, and each is named once. */
function distinct(requirements: readonly Requirement[]): Requirement[] {
  const byKey = new Map(requirements.map((requirement) => [keyOf(requirement), requirement]));
  const all = [...byKey.values()];
  const isImplied = (general: Requirement) =>
    general.field === undefined &&
    general.kind === undefined &&
    all.some((other) => other !== general && other.record === general.record);
  return all.filter((requirement) => !isImplied(requirement));
}

/**
 * Without which records (and fields of them) a variant cannot be computed, derived from what its measures read;
 * parts that are KPIs bring the requirements of the variant they are computed under.
 */
export function requirementsOf(variant: Variant, rules: RecordRules, variantOf: VariantOf): Requirement[] {
  const all = Object.values(variant.uses).flatMap((source) => {
    if ("kpi" in source) return requirementsOf(variantOf(source.kpi), rules, variantOf);
    if ("model" in source) return [purchases(rules)];
    // The sales cycle is measured on deals, whatever counts as revenue.
    const cycle: Requirement[] = source.window === "sales-cycle-before" ? [{ record: "deals" }] : [];
    return [...requirementsOfMeasure(measures[source.measure], rules), ...cycle];
  });
  return distinct(all);
}

const recordWords: Partial<Record<Requirement["record"], string>> = {
  "deal-stage-events": "deal stage events",
  "survey-responses": "survey responses",
  "campaign-activity": "campaign activity",
  "site-traffic": "site traffic",
  "ledger-entries": "ledger entries",
};

/** A missing requirement in words: "Needs tickets with contactCount: none of this organization's tickets has one". */
export function describeMissing({ record, field, kind }: Requirement): string {
  if (record === "sales-targets") return "Needs sales targets: none are set (Settings, Sales targets)";
  const records = recordWords[record] ?? record;
  if (field) return `Needs ${records} with ${field}: none of this organization's ${records} has one`;
  if (kind) return `Needs ${records} of kind ${kind}: this organization has none`;
  return `Needs ${records}: this organization has none`;
}
