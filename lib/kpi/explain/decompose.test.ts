import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../point";
import { findKpi } from "../registry";
import { decompose, type GroupChange } from "./decompose";
import { explainedBy, standardErrorsOfChance } from "./explained";

const subjectOf = (id: string, variantId = "default") => {
  const definition = findKpi(id);
  const variant = definition?.variants.find((each) => each.id === variantId);
  if (!definition || !variant) throw new Error(`There is no ${id}.`);
  return { definition, variant };
};

const blank: Point = {
  start: "2026-10-01",
  end: "2026-11-01",
  partial: false,
  value: null,
  reason: null,
  numerator: null,
  denominator: null,
  parts: {},
  n: null,
  interval: null,
  status: null,
};

const satisfaction = (satisfied: number, answers: number): Point => ({
  ...blank,
  value: answers === 0 ? null : (satisfied * 100) / answers,
  numerator: satisfied,
  denominator: answers,
  n: answers,
  parts: { satisfied, answers },
});
const flow = (value: number, n: number | null = null): Point => ({ ...blank, value, numerator: value, n });

const group = (label: string, before: Point, after: Point): GroupChange => ({
  value: label,
  label,
  before,
  after,
});

const totals = (groups: readonly GroupChange[], of: (numerator: number, denominator: number) => Point) => {
  const side = (at: "before" | "after") =>
    of(
      groups.reduce((sum, each) => sum + (each[at].numerator ?? 0), 0),
      groups.reduce((sum, each) => sum + (each[at].denominator ?? 0), 0),
    );
  return { before: side("before"), after: side("after") };
};

describe("how a change is taken apart follows from the figures", () => {
  test("CSAT by channel: phone 420 of 500 → 355 of 500 explains −6.5 points; the others stay", () => {
    const groups = [
      group("chat", satisfaction(160, 200), satisfaction(160, 200)),
      group("phone", satisfaction(420, 500), satisfaction(355, 500)),
      group("mail", satisfaction(240, 300), satisfaction(240, 300)),
    ];
    const taken = decompose(subjectOf("csat"), totals(groups, satisfaction), groups);
    expect(taken.method).toBe("rate-and-mix");
    expect(taken.groups[0]).toMatchObject({ label: "phone", effect: { rate: expect.closeTo(-6.5, 9) } });
    // 3.25 more than phone's half of the fall, 1.3 and 1.95 less than the others': less what chance may do to each.
    expect(taken.explained?.explained).toBeGreaterThan(0.5);
    expect(taken.explained?.explained).toBeLessThan(3.25);
  });

  test("an NPS is (promoters − detractors) ÷ answers × 100: effects in points", () => {
    const nps = (promoters: number, passives: number, detractors: number): Point => {
      const answers = promoters + passives + detractors;
      return {
        ...blank,
        value: ((promoters - detractors) * 100) / answers,
        numerator: promoters - detractors,
        denominator: answers,
        parts: { promoters, passives, detractors },
        n: answers,
      };
    };
    const groups = [
      group("a", nps(60, 20, 20), nps(40, 20, 40)),
      group("b", nps(50, 30, 20), nps(50, 30, 20)),
    ];
    const taken = decompose(subjectOf("nps"), { before: nps(110, 50, 40), after: nps(90, 50, 60) }, groups);
    expect(taken.groups[0]?.effect?.rate).toBeCloseTo(-20, 9);
  });

  test("revenue is shared out by differences, stocks too; a median is only looked at", () => {
    const groups = [group("a", flow(100, 4), flow(160, 5)), group("b", flow(50, 2), flow(40, 2))];
    const revenue = decompose(subjectOf("revenue"), { before: flow(150), after: flow(200) }, groups);
    expect(revenue.method).toBe("difference");
    expect(revenue.groups.map(({ label, effect }) => [label, effect])).toEqual([
      ["a", { rate: 60, mix: 0 }],
      ["b", { rate: -10, mix: 0 }],
    ]);
    const stock = decompose(subjectOf("open-pipeline"), { before: flow(150), after: flow(200) }, groups);
    expect(stock.method).toBe("difference");
    const figure = (value: number, n: number): Point => ({ ...blank, value, n });
    const median = decompose(
      subjectOf("average-deal-size", "median"),
      { before: figure(7, 9), after: figure(8, 9) },
      [group("a", figure(6, 4), figure(7, 4)), group("b", figure(9, 5), figure(9, 5))],
    );
    expect(median).toMatchObject({ method: "side-by-side", explained: null });
    expect(median.groups.every(({ effect }) => effect === null)).toBe(true);
  });

  test("customers who bought two products count in both: 3 + 3 are not 5, so that nothing is shared out", () => {
    const perPurchaser = (revenue: number, purchasers: number): Point => ({
      ...blank,
      value: revenue / purchasers,
      numerator: revenue,
      denominator: purchasers,
      n: purchasers,
    });
    const groups = [
      group("a", perPurchaser(300, 3), perPurchaser(360, 3)),
      group("b", perPurchaser(300, 3), perPurchaser(300, 3)),
    ];
    const whole = { before: perPurchaser(600, 5), after: perPurchaser(660, 5) };
    expect(decompose(subjectOf("revenue-per-customer", "purchasing"), whole, groups)).toMatchObject({
      method: "side-by-side",
      note: expect.stringContaining("several groups"),
    });
  });

  test("effects of groups add up to the change in points to 1e-9", () => {
    const answered = fc
      .tuple(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([answers, share]) => satisfaction(Math.round(answers * share), answers));
    const worlds = fc
      .array(fc.record({ before: answered, after: answered }), { minLength: 1, maxLength: 20 })
      .map((all) => all.map(({ before, after }, at) => group(`g${at}`, before, after)))
      .filter((all) => {
        const whole = totals(all, satisfaction);
        return whole.before.value !== null && whole.after.value !== null;
      });
    fc.assert(
      fc.property(worlds, (groups) => {
        const whole = totals(groups, satisfaction);
        const taken = decompose(subjectOf("csat"), whole, groups);
        expect(taken.method).toBe("rate-and-mix");
        const sum = taken.groups.reduce(
          (all, { effect }) => all + (effect?.rate ?? 0) + (effect?.mix ?? 0),
          0,
        );
        expect(sum).toBeCloseTo((whole.after.value ?? 0) - (whole.before.value ?? 0), 9);
      }),
    );
  });
});

describe("which dimension explains a change", () => {
  test("−8 all from one of four groups: 2 would have been its share, so that 6 lie elsewhere than evenly spread", () => {
    const even = { weight: 0.25, moved: 0, mix: 0, standardError: 0 };
    const of = (rates: readonly number[]) => explainedBy(rates.map((rate) => ({ ...even, rate }))).explained;
    expect(of([-8, 0, 0, 0])).toBe(6);
    expect(of([-2, -2, -2, -2])).toBe(0);
    expect(of([-2])).toBe(0);
  });

  test("what chance may do does not count: errors of 1 make √(¾² + 3 × ¼²) = 0.87 of each group's distance", () => {
    const groups = [-8, 0, 0, 0].map((rate) => ({ rate, mix: 0, weight: 0.25, moved: 0, standardError: 1 }));
    const chance = standardErrorsOfChance(4) * Math.sqrt(0.75);
    expect(explainedBy(groups).explained).toBeCloseTo((6 - chance + 3 * Math.max(0, 2 - chance)) / 2, 9);
    expect(explainedBy(groups.map((each) => ({ ...each, standardError: 10 }))).explained).toBe(0);
  });

  test("1.96 standard errors are chance between two groups; among 21 it is 2.5 % ÷ 20 on either side, 3.02", () => {
    expect(standardErrorsOfChance(2)).toBeCloseTo(1.96, 3);
    expect(standardErrorsOfChance(21)).toBeCloseTo(3.023, 2);
  });

  test("a mix of −3 explains 3, less what chance does to the rates on which it rests", () => {
    const groups = [0.2, -0.2].map((moved) => ({ rate: 0, mix: -1.5, weight: 0.5, moved, standardError: 1 }));
    // 0.2 ÷ (2 × 0.5) = 0.2 of an error of 1, twice
    expect(explainedBy(groups).explained).toBeCloseTo(3 - 1.96 * Math.sqrt(2 * 0.2 ** 2), 3);
  });

  test("where no variance is known, 4 groups ½ × 4 ÷ √4 = 1, 16 groups ½ × 16 ÷ √16 = 2: four times as much for twice the score", () => {
    const split = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        rate: at % 2 ? 1 : -1,
        mix: 0,
        weight: 1 / count,
        moved: 0,
        standardError: null,
      }));
    expect(explainedBy(split(4))).toEqual({ explained: 1, uneven: 1 });
    expect(explainedBy(split(16))).toEqual({ explained: 2, uneven: 2 });
  });

  test("CSAT falls on the phone alone, whoever answers: the channel explains more than 20 agents by chance", () => {
    const channels = [
      group("phone", satisfaction(420, 500), satisfaction(355, 500)),
      group("mail", satisfaction(400, 500), satisfaction(400, 500)),
    ];
    const agents = Array.from({ length: 20 }, (_, at) =>
      group(`agent ${at}`, satisfaction(41, 50), satisfaction(at % 2 ? 40 : at % 4 ? 34 : 37, 50)),
    );
    const by = (groups: readonly GroupChange[]) =>
      decompose(subjectOf("csat"), totals(groups, satisfaction), groups).explained?.explained;
    expect(by(channels)).toBeGreaterThan(0);
    expect(by(agents)).toBe(0);
  });
});
