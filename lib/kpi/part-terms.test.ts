import { describe, expect, it } from "vitest";
import type { FormulaContext } from "./definition";
import { defaultParameters } from "./measure";
import { partTermsOf } from "./part-terms";
import { findKpi, findVariant, kpis } from "./registry";

const context: FormulaContext = { parameters: defaultParameters, grossMarginPercent: 60, periodMonths: 1 };

const termsOf = (kpi: string, variantId: string, name: string): string | null => {
  const definition = findKpi(kpi);
  const variant = definition && findVariant(definition, variantId);
  if (!variant) throw new Error(`No variant ${variantId} of ${kpi}`);
  const terms = partTermsOf(variant, name, context);
  return terms?.map(({ part, sign }) => `${sign === 1 ? "+" : "−"}${part}`).join(" ") ?? null;
};

describe("which measured parts a part adds up", () => {
  it.each([
    ["csat", "default", "numerator", "+satisfied"],
    ["csat", "default", "denominator", "+answers"],
    ["csat", "default", "answers", "+answers"],
    ["nps", "default", "numerator", "+promoters −detractors"],
    ["nps", "default", "denominator", "+promoters +passives +detractors"],
    ["win-rate", "default", "closed", "+won +lost"],
    ["win-rate", "default", "denominator", "+won +lost"],
    ["customer-retention-rate", "default", "numerator", "+customersAtEnd −customersAcquired"],
    ["revenue", "default", "numerator", "+revenue"],
    ["campaign-roi", "default", "numerator", "+revenue −cost"],
  ])("%s (%s): %s is %s", (kpi, variant, name, terms) => {
    expect(termsOf(kpi, variant, name)).toBe(terms);
  });

  it.each([
    ["revenue", "default", "denominator", "a sum has no denominator"],
    ["customer-lifetime-value", "default", "lifespanYears", "1 ÷ churn is no sum"],
    ["customer-lifetime-value", "default", "purchasesPerYear", "a quotient is no sum"],
    ["first-response-time", "default", "numerator", "a median is no quotient"],
    ["csat", "default", "smiles", "no part is called so"],
  ])("%s (%s): %s is none, as %s", (kpi, variant, name) => {
    expect(termsOf(kpi, variant, name)).toBeNull();
  });

  it("of every KPI and variant: each measured part is its own term, and no name yields a part that is not measured", () => {
    const strange = kpis.flatMap(({ id, variants }) =>
      variants.flatMap((variant) => {
        const measured = Object.keys(variant.uses);
        const own = measured.filter((name) => partTermsOf(variant, name, context)?.[0]?.part !== name);
        const others = ["numerator", "denominator"]
          .flatMap((name) => partTermsOf(variant, name, context) ?? [])
          .filter(({ part }) => !measured.includes(part));
        return [...own, ...others].map((it) => `${id}/${variant.id}: ${JSON.stringify(it)}`);
      }),
    );
    expect(strange).toEqual([]);
  });
});
