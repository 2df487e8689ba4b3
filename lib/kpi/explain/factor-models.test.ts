import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Parts, Variant } from "../definition";
import { defaultParameters } from "../measure";
import { kpis } from "../registry";
import { factorModelOf } from "./factor-models";

const context = { parameters: defaultParameters, grossMarginPercent: 40, periodMonths: 1 };

const modelled = kpis.flatMap(({ id, variants }) =>
  variants.flatMap((variant) => {
    const model = factorModelOf(id, variant.id);
    return model ? [{ name: `${id} (${variant.id})`, variant, model }] : [];
  }),
);

/** Positive amounts for all that is read. */
const partsOf = (variant: Variant, extra: object = {}): fc.Arbitrary<Parts> =>
  fc.record(
    Object.fromEntries(
      Object.keys({ ...variant.uses, ...extra }).map((part) => [part, fc.integer({ min: 1, max: 100_000 })]),
    ),
  );

describe("factors are those of the formula itself", () => {
  test("the lifetime value, CLV : CAC, revenue and others: 25 variants have factors", () => {
    expect(modelled.length).toBe(25);
  });

  test.each(modelled)(
    "$name: the factors, put together again, are its value to 1e-9",
    ({ variant, model }) => {
      fc.assert(
        fc.property(partsOf(variant, model.extra), (read) => {
          const parts = { ...read, ...variant.derive?.(read, context) };
          const value = variant.formula(parts, context).value;
          const factors = model.factors.map((factor) => factor.of(parts));
          // What a formula has no value for (a pipeline taken off that is larger than the whole) is not asked of factors.
          fc.pre(value !== null && factors.every((factor) => factor !== null));
          const again = model.value(
            factors.map((factor) => factor ?? 0),
            context,
          );
          expect(Math.abs((again ?? Number.NaN) - (value ?? 0))).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(value ?? 0)),
          );
        }),
      );
    },
  );

  test("without a purchase there is no value per purchase", () => {
    const model = factorModelOf("revenue", "default");
    const parts = { revenue: 0, purchases: 0, purchasers: 0 };
    expect(model?.factors.map((factor) => factor.of(parts))).toEqual([0, null, null]);
  });
});
