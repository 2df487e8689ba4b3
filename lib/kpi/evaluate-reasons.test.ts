import { describe, expect, it } from "vitest";
import { evaluateKpi as evaluate, monthOf2026 } from "@/lib/testing/evaluate-kpi";
import { defaultParameters } from "./measure";

const october = monthOf2026(10);
const november = monthOf2026(11);
const december = monthOf2026(12);

describe("a missing value", () => {
  it("no data: 0 answers, and it says which are missing", () => {
    const point = evaluate("csat", "default", { answers: 0, satisfied: 0 });
    expect(point).toMatchObject({
      value: null,
      reason: "no-data",
      reasonDetail: "No satisfaction answers",
      n: 0,
      interval: null,
      status: null,
    });
  });

  it("growth from 0 is no data, and so is growth from a negative amount", () => {
    expect(evaluate("sales-growth-rate", "default", { revenue: 5, revenueBefore: 0 }).reason).toBe("no-data");
    expect(evaluate("sales-growth-rate", "default", { revenue: 5, revenueBefore: -5 })).toMatchObject({
      value: null,
      reason: "no-data",
      reasonDetail: "Growth from a negative amount has no meaning",
    });
  });

  it("not computable goes before everything else, and names what is missing", () => {
    const point = evaluate(
      "first-contact-resolution",
      "default",
      { resolved: 80, resolvedAtFirstContact: 0 },
      { missing: [{ record: "tickets", field: "contactCount" }], period: december },
    );
    expect(point).toMatchObject({
      value: null,
      reason: "not-computable",
      reasonDetail: "Needs tickets with contactCount: none of this organization's tickets has one",
    });
  });

  it("margin variants ask for the gross margin; with 60 % of it 100 × 4 × 2.5 becomes 600", () => {
    const parts = {
      revenue: 40_000,
      purchases: 400,
      purchasers: 100,
      customersAtStart: 100,
      lostCustomers: 40,
    };
    expect(evaluate("customer-lifetime-value", "margin", parts)).toMatchObject({
      value: null,
      reason: "not-computable",
      reasonDetail: "Set the gross margin in Settings",
    });
    const context = { parameters: defaultParameters, grossMarginPercent: 60 };
    expect(evaluate("customer-lifetime-value", "margin", parts, { context }).value).toBe(600);
  });

  it("lagged acquisition cost cannot be computed while the sales cycle is unknown", () => {
    const point = evaluate("customer-acquisition-cost", "lagged", {
      acquisitionCost: null,
      customersAcquired: 5,
    });
    expect(point.reason).toBe("not-computable");
  });

  it("a period to come is not mature, even for a flow", () => {
    const point = evaluate("revenue", "default", { revenue: 0, purchases: 0 }, { period: december });
    expect(point).toMatchObject({
      value: null,
      reason: "not-mature",
      reasonDetail: "This period has not begun yet",
    });
  });
});

describe("maturity", () => {
  const leads = { leadsCreated: 40, leadsConverted: 6 };
  const median = (days: number | null) => ({
    statistics: { medianSalesCycleDays: null, medianLeadToCustomerDays: days },
  });

  it("on 22 November October is 21 days old: mature at a median of 21 days, not at 21.5; parts are there", () => {
    expect(evaluate("lead-conversion-rate", "default", leads, { period: october, ...median(21) }).value).toBe(
      15,
    );
    expect(
      evaluate("lead-conversion-rate", "default", leads, { period: october, ...median(21.5) }),
    ).toMatchObject({
      value: null,
      reason: "not-mature",
      reasonDetail: "Too young: this period can be judged 22 days after its end, from 2026-11-23",
      parts: leads,
      n: 40,
    });
  });

  it("nothing is awaited while no lead has converted; the period in progress still has to end", () => {
    const none = { leadsCreated: 40, leadsConverted: 0 };
    expect(
      evaluate("lead-conversion-rate", "default", none, { period: october, ...median(null) }).value,
    ).toBe(0);
    expect(
      evaluate("lead-conversion-rate", "default", none, { period: november, ...median(null) }).reason,
    ).toBe("not-mature");
  });

  it("within-days waits for its days: 90 after 31 October are not over, after 31 January they are", () => {
    expect(evaluate("lead-conversion-rate", "within-days", leads, { period: october }).reason).toBe(
      "not-mature",
    );
    expect(evaluate("lead-conversion-rate", "within-days", leads).value).toBe(15);
  });

  it("the period variant is never too young", () => {
    expect(evaluate("lead-conversion-rate", "period", leads, { period: november }).value).toBe(15);
  });
});
