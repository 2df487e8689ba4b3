import { describe, expect, expectTypeOf, it } from "vitest";
import { type Point as PointDto, pointSchema } from "@/lib/contracts/kpi";
import { evaluateKpi as evaluate, monthOf2026 } from "@/lib/testing/evaluate-kpi";
import { comparisonPeriods } from "@/lib/time";
import type { Point } from "./point";

const november = monthOf2026(11);

describe("a point", () => {
  it("20 promoters, 50 passives, 30 detractors: −10 of 100 answers, −23.7 to 3.7, off", () => {
    expect(evaluate("nps", "default", { promoters: 20, passives: 50, detractors: 30 })).toEqual({
      start: "2026-01-01",
      end: "2026-02-01",
      partial: false,
      value: -10,
      reason: null,
      numerator: -10,
      denominator: 100,
      parts: { promoters: 20, passives: 50, detractors: 30 },
      n: 100,
      interval: { low: expect.closeTo(-23.72, 6), high: expect.closeTo(3.72, 6) },
      status: "off",
    });
  });

  it("is what the API's contract says it is", () => {
    const point = evaluate("csat", "default", { answers: 50, satisfied: 41 });
    expectTypeOf<Point>().toEqualTypeOf<PointDto>();
    expect(pointSchema.parse(point)).toEqual(point);
  });

  it("of a flow has neither denominator nor interval: 9,400 from 2 purchases", () => {
    const point = evaluate("revenue", "default", { revenue: 9400, purchases: 2 });
    expect(point).toMatchObject({ value: 9400, numerator: 9400, denominator: null, n: 2, interval: null });
  });

  it("carries derived parts: (210 − 30) ÷ 200 keeps 180 customers", () => {
    const parts = { customersAtStart: 200, customersAtEnd: 210, customersAcquired: 30 };
    const point = evaluate("customer-retention-rate", "default", parts);
    expect(point.parts).toEqual({ ...parts, customersRetained: 180 });
    expect(point).toMatchObject({ value: 90, n: 200, status: "ok" });
  });

  it("beyond 100 % says why it can be: 210 ÷ 200 = 105 %", () => {
    const point = evaluate("customer-retention-rate", "end-over-start", {
      customersAtStart: 200,
      customersAtEnd: 210,
    });
    expect(point).toMatchObject({ value: 105, note: "New customers count too, so it can exceed 100 %." });
  });

  it("in progress is partial and keeps the period's end; a comparison ends where it was cut", () => {
    const parts = { answers: 50, satisfied: 41 };
    const [cut] = comparisonPeriods([november], "previous");
    expect(evaluate("csat", "default", parts, { period: november })).toMatchObject({
      partial: true,
      end: "2026-12-01",
    });
    expect(evaluate("csat", "default", parts, { period: cut })).toMatchObject({
      partial: false,
      start: "2026-10-01",
      end: "2026-10-23",
    });
  });
});

describe("customer lifetime value", () => {
  const parts = { revenue: 40_000, purchases: 400, purchasers: 100, customersAtStart: 120 };

  it("40,000 ÷ 400 × 400 ÷ 100 × 120 ÷ 30 = 100 × 4 × 4 years = 1,600", () => {
    const point = evaluate("customer-lifetime-value", "default", { ...parts, lostCustomers: 30 });
    expect(point.value).toBe(1600);
    expect(point.note).toBeUndefined();
    expect(point.parts).toMatchObject({
      averagePurchaseValue: 100,
      purchasesPerYear: 4,
      yearlyChurnPercent: 25,
      lifespanYears: 4,
    });
  });

  it.each([0, 6])(
    "%s of 120 lost a year: the lifespan is capped at 10 years, which is said",
    (lostCustomers) => {
      const point = evaluate("customer-lifetime-value", "default", { ...parts, lostCustomers });
      expect(point).toMatchObject({ value: 4000, note: "The lifespan is capped at 10 years" });
    },
  );

  it("without customers a year ago the lifespan is unknown: no data", () => {
    const young = { ...parts, customersAtStart: 0, lostCustomers: 0 };
    expect(evaluate("customer-lifetime-value", "default", young)).toMatchObject({
      value: null,
      reason: "no-data",
      reasonDetail: "No customers 12 months earlier: churn, and so the lifespan, is unknown",
    });
  });
});

describe("KPIs made of KPIs", () => {
  const cac = evaluate("customer-acquisition-cost", "default", {
    acquisitionCost: 50_000,
    customersAcquired: 250,
  });
  const clv = evaluate("customer-lifetime-value", "historic", {
    revenue: 600_000,
    customersEverAcquired: 1000,
  });

  it("600 of lifetime value ÷ 200 of cost = 3", () => {
    const point = evaluate(
      "clv-to-cac",
      "default",
      {},
      {
        kpiParts: { customerLifetimeValue: clv, customerAcquisitionCost: cac },
      },
    );
    expect(point).toMatchObject({
      value: 3,
      status: "ok",
      parts: { customerLifetimeValue: 600, customerAcquisitionCost: 200 },
    });
  });

  it("pass on why a part is missing", () => {
    const margin = evaluate("customer-lifetime-value", "margin", {});
    const point = evaluate(
      "clv-to-cac",
      "default",
      {},
      {
        kpiParts: { customerLifetimeValue: margin, customerAcquisitionCost: cac },
      },
    );
    expect(point).toMatchObject({
      reason: "not-computable",
      reasonDetail: "Set the gross margin in Settings",
    });
  });

  it("churn as the complement of a retention of 90 % is 10 %", () => {
    const retention = evaluate("customer-retention-rate", "start-cohort", {
      customersAtStart: 200,
      customersAtBothEnds: 180,
    });
    const point = evaluate(
      "churn-rate",
      "complement",
      {},
      { kpiParts: { customerRetentionRate: retention } },
    );
    expect(point.value).toBe(10);
  });
});
