import { describe, expect, it } from "vitest";
import type { FormulaContext, Parts } from "./definition";
import { defaultParameters } from "./measure";
import { findKpi, findVariant } from "./registry";
import examples from "./worked-examples.json";

const context: FormulaContext = {
  parameters: defaultParameters,
  grossMarginPercent: null,
  periodMonths: 1,
};

const spelledOut = (parts: object) =>
  Object.entries(parts)
    .map(([name, amount]) => `${name} ${amount}`)
    .join(", ");

// Published figures, one of them corrected (see its note); the parts' names are the ones that the API answers with.
describe("published worked examples", () => {
  const titled = examples.map(
    (it) => [`${it.id}: ${spelledOut(it.parts)} → ${it.value} ${it.unit}`, it] as const,
  );

  it.each(titled)("%s", (_, { kpi, variant, parts, value, unit }) => {
    const definition = findKpi(kpi);
    const given: Parts = Object.fromEntries(Object.entries(parts));
    const formula = definition && findVariant(definition, variant)?.formula;
    expect(formula?.(given, context).value).toBe(value);
    expect(definition?.unit).toBe(unit);
  });

  it.each(titled)("is in the KPI's own examples: %s", (_, { kpi, variant, parts, value }) => {
    expect(findKpi(kpi)?.examples).toContainEqual(expect.objectContaining({ variant, parts, value }));
  });
});
