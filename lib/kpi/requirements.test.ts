import { describe, expect, it } from "vitest";
import type { Requirement, Variant } from "./definition";
import { dimensionsOf } from "./dimensions";
import { findKpi, findVariant } from "./registry";
import { describeMissing, type RecordRules, requirementsOf } from "./requirements";

const explicit: RecordRules = { churnRule: "explicit", revenueSource: "won-deals" };
const inactivity: RecordRules = { churnRule: "inactivity", revenueSource: "orders" };

const variantOf = (kpi: string, id = "default"): Variant => {
  const definition = findKpi(kpi);
  const variant = definition && findVariant(definition, id);
  if (!variant) throw new Error(`No variant ${id} of ${kpi}`);
  return variant;
};
const needs = (kpi: string, id = "default", rules = explicit, pinned: (kpi: string) => Variant = variantOf) =>
  requirementsOf(variantOf(kpi, id), rules, pinned);

describe("requirements", () => {
  it("customers come from customer records, or from purchases under the inactivity rule", () => {
    expect(needs("churn-rate")).toEqual([{ record: "customers" }]);
    expect(needs("churn-rate", "default", inactivity)).toEqual([{ record: "orders" }]);
    expect(needs("churn-rate", "default", { ...inactivity, revenueSource: "won-deals" })).toEqual([
      { record: "deals" },
    ]);
  });

  it("purchases are what the revenue source says, unless a variant names one", () => {
    expect(needs("revenue")).toEqual([{ record: "deals" }]);
    expect(needs("revenue", "default", inactivity)).toEqual([{ record: "orders" }]);
    expect(needs("revenue", "won-deals", inactivity)).toEqual([{ record: "deals" }]);
    expect(needs("revenue", "orders")).toEqual([{ record: "orders" }]);
  });

  it("repurchase and revenue churn look at purchases too", () => {
    expect(needs("customer-retention-rate", "repurchase")).toEqual([
      { record: "customers" },
      { record: "deals" },
    ]);
    expect(needs("churn-rate", "revenue")).toEqual([{ record: "customers" }, { record: "deals" }]);
  });

  it("surveys and ledger entries are told apart by kind, and are asked for once each", () => {
    expect(needs("csat")).toEqual([{ record: "survey-responses", kind: "csat" }]);
    expect(needs("nps")).toEqual([{ record: "survey-responses", kind: "nps" }]);
    expect(needs("crm-roi")).toEqual([
      { record: "ledger-entries", kind: "benefit" },
      { record: "ledger-entries", kind: "cost" },
    ]);
  });

  it("first contact resolution needs contactCount, which implies tickets", () => {
    expect(needs("first-contact-resolution")).toEqual([{ record: "tickets", field: "contactCount" }]);
  });

  it("times of tickets need the moments between which they run; the backlog, when tickets are resolved", () => {
    expect(needs("first-response-time")).toEqual([{ record: "tickets", field: "firstRespondedAt" }]);
    expect(needs("support-response-rate")).toEqual([{ record: "tickets", field: "firstRespondedAt" }]);
    expect(needs("resolution-time", "p90")).toEqual([{ record: "tickets", field: "resolvedAt" }]);
    expect(needs("ticket-backlog")).toEqual([{ record: "tickets", field: "resolvedAt" }]);
  });

  it("the weighted pipeline needs probabilities, the full one deals alone", () => {
    expect(needs("open-pipeline")).toEqual([{ record: "deals" }]);
    expect(needs("open-pipeline", "weighted")).toEqual([{ record: "deals", field: "probability" }]);
  });

  it("attainment needs deals and sales targets; coverage, when deals are expected to close too", () => {
    expect(needs("quota-attainment")).toEqual([{ record: "deals" }, { record: "sales-targets" }]);
    expect(needs("pipeline-coverage")).toEqual([
      { record: "deals", field: "expectedCloseAt" },
      { record: "sales-targets" },
    ]);
  });

  it("leads alone do for all lead variants", () => {
    expect(needs("lead-conversion-rate")).toEqual([{ record: "leads" }]);
    expect(needs("lead-conversion-rate", "within-days")).toEqual([{ record: "leads" }]);
    expect(needs("lead-conversion-rate", "period")).toEqual([{ record: "leads" }]);
  });

  it("rates of campaigns and traffic need the optional fields that they add up", () => {
    expect(needs("email-open-rate")).toEqual([
      { record: "campaign-activity", field: "sent" },
      { record: "campaign-activity", field: "opened" },
    ]);
    expect(needs("email-open-rate", "delivered")).toEqual(
      ["delivered", "sent", "opened"].map((field) => ({ record: "campaign-activity", field })),
    );
    expect(needs("visitor-conversion-rate")).toEqual([{ record: "site-traffic", field: "conversions" }]);
  });

  it("a campaign's return needs campaigns on costs, and on purchases or, for the first touch, on leads", () => {
    const cost = { record: "ledger-entries", kind: "cost", field: "campaignExternalId" };
    expect(needs("campaign-roi")).toEqual([{ record: "deals", field: "campaignExternalId" }, cost]);
    expect(needs("campaign-roi", "default", inactivity)).toEqual([
      { record: "orders", field: "campaignExternalId" },
      cost,
    ]);
    expect(needs("campaign-roi", "first-touch", inactivity)).toEqual([
      { record: "orders" },
      { record: "leads", field: "campaignExternalId" },
      cost,
    ]);
  });

  it("the sales cycle before is known from deals", () => {
    expect(needs("customer-acquisition-cost", "lagged")).toEqual([
      { record: "ledger-entries", kind: "cost" },
      { record: "deals" },
      { record: "customers" },
    ]);
  });

  it("a KPI made of KPIs needs what these need under their pinned variants", () => {
    const repurchase = () => variantOf("customer-retention-rate", "repurchase");
    expect(needs("churn-rate", "complement", explicit, repurchase)).toEqual([
      { record: "customers" },
      { record: "deals" },
    ]);
  });

  it.each<[Requirement, string]>([
    [
      { record: "tickets", field: "contactCount" },
      "Needs tickets with contactCount: none of this organization's tickets has one",
    ],
    [
      { record: "survey-responses", kind: "nps" },
      "Needs survey responses of kind nps: this organization has none",
    ],
    [{ record: "deals" }, "Needs deals: this organization has none"],
    [{ record: "sales-targets" }, "Needs sales targets: none are set (Settings, Sales targets)"],
  ])("are said in words: %o", (requirement, words) => {
    expect(describeMissing(requirement)).toBe(words);
  });
});

describe("dimensions", () => {
  it("are those that all records behind a KPI have", () => {
    expect(dimensionsOf(variantOf("csat"), variantOf)).toEqual([
      "owner",
      "team",
      "segment",
      "region",
      "channel",
      "category",
    ]);
    // Cost entries know their source and campaign, customers their source: what both have is the source.
    expect(dimensionsOf(variantOf("customer-acquisition-cost"), variantOf)).toEqual(["source"]);
  });

  it("follow parts that are KPIs", () => {
    expect(dimensionsOf(variantOf("clv-to-cac"), variantOf)).toEqual(["source"]);
  });
});
