import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parts } from "./definition";
import { defaultParameters } from "./measure";
import { findKpi, findVariant } from "./registry";

const valueFor = (kpi: string, variantId: string, parts: Parts): number | null => {
  const definition = findKpi(kpi);
  const variant = definition && findVariant(definition, variantId);
  const context = { parameters: defaultParameters, grossMarginPercent: null, periodMonths: 1 };
  if (!variant) throw new Error(`No variant ${variantId} of ${kpi}`);
  return variant.formula(parts, context).value;
};

const customers = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000))
  .map(([atStart, lost]) => ({ customersAtStart: atStart, customersLost: lost % (atStart + 1) }));

describe("what must hold between KPIs", () => {
  it("churn = 100 − retention of the start cohort, when nobody comes back", () => {
    const holds = fc.property(customers, ({ customersAtStart, customersLost }) => {
      const churn = valueFor("churn-rate", "default", { customersAtStart, customersLost });
      const retention = valueFor("customer-retention-rate", "start-cohort", {
        customersAtStart,
        customersAtBothEnds: customersAtStart - customersLost,
      });
      return churn !== null && retention !== null && Math.abs(churn - (100 - retention)) < 1e-9;
    });
    expect(fc.check(holds).failed).toBe(false);
  });

  it("(E − N) ÷ S is the start cohort's retention, when nobody is won and lost in one period: E = S − L + N", () => {
    const holds = fc.property(customers, fc.nat(100_000), ({ customersAtStart, customersLost }, acquired) => {
      const stayed = customersAtStart - customersLost;
      const cohort = valueFor("customer-retention-rate", "start-cohort", {
        customersAtStart,
        customersAtBothEnds: stayed,
      });
      const balance = valueFor("customer-retention-rate", "default", {
        customersAtStart,
        customersAtEnd: stayed + acquired,
        customersAcquired: acquired,
      });
      return cohort === balance;
    });
    expect(fc.check(holds).failed).toBe(false);
  });

  it("an NPS lies between −100 and 100", () => {
    const answers = fc.record({ promoters: fc.nat(1000), passives: fc.nat(1000), detractors: fc.nat(1000) });
    const holds = fc.property(answers, (parts) => {
      const score = valueFor("nps", "default", parts);
      return score === null || (score >= -100 && score <= 100);
    });
    expect(fc.check(holds).failed).toBe(false);
  });
});
