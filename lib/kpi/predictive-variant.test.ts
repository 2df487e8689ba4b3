import { describe, expect, it } from "vitest";
import { evaluateKpi } from "@/lib/testing/evaluate-kpi";

const parts = {
  expectedRevenue: 64_000,
  expectedPurchases: 1_600,
  customersFitted: 1_234,
  customersLikelyActive: 752.74,
};
const point = (given: Partial<typeof parts> = {}, refusal: string | null = null) =>
  evaluateKpi("customer-lifetime-value", "predictive", { ...parts, ...given }, { refusal });

describe("the predictive lifetime value says about itself", () => {
  it("on how many customers it was fitted, and how many still are: 752.74 of 1,234 are 61 %", () => {
    expect(point().note).toBe("Fitted on 1,234 customers; 61 % of them likely still customers");
    expect(point().n).toBe(1_234);
  });

  it("that nobody seems to leave, where all are taken as staying", () => {
    expect(point({ customersLikelyActive: 1_234 }).note).toBe(
      "Fitted on 1,234 customers; no sign of customers leaving, so all are taken as still customers",
    );
  });

  it("64,000 ÷ 1,234 = 51.86, at 64,000 ÷ 1,600 = 40 each", () => {
    expect(point().value).toBeCloseTo(51.864, 3);
    expect(point().parts.averagePurchaseValue).toBe(40);
  });

  it("why there is none, in the model's words, and no number", () => {
    expect(point({}, "Too thin: 99 of 149 did.")).toMatchObject({
      value: null,
      reason: "not-computable",
      reasonDetail: "Too thin: 99 of 149 did.",
    });
  });
});
