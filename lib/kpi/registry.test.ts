import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withProgress } from "@/lib/time";
import type { FormulaContext, Parts, Variant } from "./definition";
import { dimensionsOf } from "./dimensions";
import { evaluatePoint } from "./evaluate";
import { defaultParameters } from "./measure";
import { parametersOfMeasure } from "./measure-parameters";
import { measures } from "./measures";
import { partNamesOf } from "./part-names";
import type { Point } from "./point";
import { findKpi, kpis } from "./registry";
import { requirementsOf } from "./requirements";

const context: FormulaContext = {
  parameters: defaultParameters,
  grossMarginPercent: 60,
  periodMonths: 1,
};
const statistics = { medianSalesCycleDays: 30, medianLeadToCustomerDays: 20 };
const period = withProgress({ start: "2026-01-01", end: "2026-02-01", grain: "month" }, "2026-11-22");
const defaultVariantOf = (kpiId: string): Variant => {
  const kpi = findKpi(kpiId);
  if (!kpi) throw new Error(`No KPI ${kpiId}`);
  return kpi.variants[0];
};

const files = readdirSync(fileURLToPath(new URL("./definitions", import.meta.url))).map((name) =>
  name.replace(/\.ts$/, ""),
);
const variants = kpis.flatMap((kpi) => kpi.variants.map((variant) => ({ kpi, variant })));
const titled = variants.map(({ kpi, variant }) => [`${kpi.id} (${variant.id})`, kpi, variant] as const);

/** What a formula may be given: the parts that are read, and those derived from them. */
const partNames = (variant: Variant): string[] => {
  const zeros = Object.fromEntries(Object.keys(variant.uses).map((name) => [name, 0]));
  return [...Object.keys(variant.uses), ...Object.keys(variant.derive?.(zeros, context) ?? {})];
};

const pointOf = (kpi: (typeof kpis)[number], variant: Variant, parts: Parts): Point => {
  const kpiParts = Object.entries(variant.uses).flatMap(([key, source]) =>
    "kpi" in source ? [[key, pointOfKpi(source.kpi)] as const] : [],
  );
  return evaluatePoint({
    definition: kpi,
    variant,
    parts,
    kpiParts: Object.fromEntries(kpiParts),
    period,
    today: "2026-11-22",
    bands: kpi.bands ?? null,
    context,
    statistics,
    missing: [],
  });
};
const pointOfKpi = (id: string): Point => {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`No KPI ${id}`);
  return pointOf(kpi, kpi.variants[0], zeroParts(kpi.variants[0]));
};
const zeroParts = (variant: Variant): Parts =>
  Object.fromEntries(Object.entries(variant.uses).flatMap(([key, it]) => ("kpi" in it ? [] : [[key, 0]])));

describe("the registry", () => {
  it("lists each file of definitions/ once, under the id that is its file name", () => {
    expect(kpis.map((kpi) => kpi.id).sort()).toEqual([...files].sort());
  });
});

describe("measures", () => {
  it.each(Object.entries(measures))("%s carries its own id and a name in words", (id, measure) => {
    expect(measure.id).toBe(id);
    expect(measure.name).toMatch(/^[a-zA-Z].{3,}/);
  });

  it("are each used by a KPI", () => {
    const used = variants.flatMap(({ variant }) =>
      Object.values(variant.uses).flatMap((source) => ("measure" in source ? [source.measure] : [])),
    );
    expect(Object.keys(measures).filter((id) => !used.some((it) => it === id))).toEqual([]);
  });
});

describe.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s", (_, kpi) => {
  it("says what it is and why it matters, in sentences", () => {
    expect(kpi.id).toMatch(/^[a-z][a-z0-9-]+$/);
    expect(kpi.name).not.toBe("");
    expect(kpi.description).toMatch(/\.$/);
    expect(kpi.whyItMatters).toMatch(/\.$/);
  });

  it("has its own formula first, and each variant once", () => {
    const ids = kpi.variants.map((variant) => variant.id);
    expect(ids[0]).toBe("default");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has bands ordered for its direction, within its range, and a scale only with bands", () => {
    const { bands, range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] } = kpi;
    const [better, worse] = bands ? [bands.ok, bands.watch] : [1, 0];
    expect(bands === undefined || (kpi.direction === "up" ? better > worse : better < worse)).toBe(true);
    expect(
      [better, worse].every((band) => bands === undefined || (band >= range[0] && band <= range[1])),
    ).toBe(true);
    expect(kpi.bandsScale === undefined || (bands !== undefined && kpi.unit === "%")).toBe(true);
  });

  it("shows each variant by an example", () => {
    const shown = new Set((kpi.examples ?? []).map((example) => example.variant));
    const withoutOwn = kpi.variants.filter(({ id, needsGrossMargin }) => !shown.has(id) && !needsGrossMargin);
    expect(withoutOwn.map(({ id }) => id)).toEqual([]);
  });
});

describe("examples in the definitions", () => {
  const all = kpis.flatMap((kpi) => (kpi.examples ?? []).map((example) => ({ kpi, example })));
  it.each(
    all.map(
      ({ kpi, example }) => [`${kpi.id} (${example.variant}): ${example.source}`, kpi, example] as const,
    ),
  )("%s", (_title, kpi, example) => {
    const variant = kpi.variants.find(({ id }) => id === example.variant);
    const known = variant ? partNames(variant) : [];
    expect(Object.keys(example.parts).filter((name) => !known.includes(name))).toEqual([]);
    expect(variant?.formula(example.parts, context).value).toBe(example.value);
  });
});

describe.each(titled)("%s", (_, kpi, variant) => {
  it("has a name, a formula in words, and a name in words for every part", () => {
    const names = partNamesOf(variant, (id) => findKpi(id)?.name ?? "");
    expect(variant.name).not.toBe("");
    expect(variant.formulaText).toMatch(/\w{3,}/);
    expect(partNames(variant).filter((name) => !names[name])).toEqual([]);
    expect(Object.keys(variant.partNames ?? {}).filter((name) => !partNames(variant).includes(name))).toEqual(
      [],
    );
  });

  it("counts its cases and its interval by parts that it has", () => {
    const rule = variant.interval;
    const used = rule?.type === "wilson" ? [rule.successes, rule.trials] : [...(rule?.answers ?? [])];
    const all = variant.n === undefined ? used : [...used, variant.n];
    expect(all.filter((name) => !partNames(variant).includes(name))).toEqual([]);
  });

  it("names every parameter that its maturity or its measures take", () => {
    const ofMaturity =
      variant.maturity && "parameter" in variant.maturity ? [variant.maturity.parameter] : [];
    const ofMeasures = Object.values(variant.uses).flatMap((source) =>
      "measure" in source ? parametersOfMeasure(measures[source.measure]) : [],
    );
    const named = variant.parameters ?? [];
    expect([...ofMaturity, ...ofMeasures].filter((name) => !named.includes(name))).toEqual([]);
  });

  it("needs some record and can be broken down by some dimension, unless a model is fitted to all", () => {
    const rules = { churnRule: "explicit", revenueSource: "won-deals" } as const;
    const isFitted = Object.values(variant.uses).some((source) => "model" in source);
    expect(requirementsOf(variant, rules, defaultVariantOf)).not.toEqual([]);
    expect(dimensionsOf(variant, defaultVariantOf).length > 0).toBe(!isFitted);
  });

  it(
    kpi.additivity === "ratio" ? "has no value over a denominator of zero: no data" : "is 0 where nothing is",
    () => {
      const point = pointOf(kpi, variant, zeroParts(variant));
      expect([point.value, point.reason]).toEqual(kpi.additivity === "ratio" ? [null, "no-data"] : [0, null]);
    },
  );

  it("answers every possible part with a finite number or null, and null with its reason", () => {
    const names = Object.keys(zeroParts(variant));
    const amount = fc.oneof(fc.nat({ max: 1_000_000 }), fc.constant(0), fc.constant(null));
    const property = fc.property(
      fc.array(amount, { minLength: names.length, maxLength: names.length }),
      (amounts) => {
        const parts = Object.fromEntries(names.map((name, index) => [name, amounts[index] ?? null]));
        const { value, reason, interval } = pointOf(kpi, variant, parts);
        expect(value === null || Number.isFinite(value)).toBe(true);
        expect(value === null).toBe(reason !== null);
        expect(interval === null || (interval.low <= interval.high && value !== null)).toBe(true);
      },
    );
    expect(() => fc.assert(property, { numRuns: 50 })).not.toThrow();
  });
});
