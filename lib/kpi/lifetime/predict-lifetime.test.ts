import { describe, expect, it } from "vitest";
import {
  betaDraw,
  gammaDraw,
  type PurchaseBehaviour,
  simulatePurchases,
} from "@/lib/testing/purchase-behaviour";
import { createRandom } from "@/lib/testing/random";
import { predictLifetime } from ".";

const asOf = "2025-12-28";
/** A year of acquisition, a second of observation, a third to hold the prediction against. */
const span = { start: "2024-01-01", acquisitionWeeks: 52, weeks: 156 };

const ordinary: PurchaseBehaviour = {
  weeklyRate: (random) => gammaDraw(random, 1.2, 10),
  leavingChance: (random) => betaDraw(random, 1, 6),
  amounts: (random) => {
    const nu = gammaDraw(random, 4, 1_000);
    return () => gammaDraw(random, 4, nu);
  },
};

const historiesOf = (customers: number, behaviour: Partial<PurchaseBehaviour>) =>
  simulatePurchases(createRandom("lifetime"), customers, { ...ordinary, ...behaviour }, span);

const predictionOf = (customers: number, behaviour: Partial<PurchaseBehaviour>) =>
  predictLifetime(historiesOf(customers, behaviour), { asOf, horizonYears: 1 });

describe("a world that BG/NBD with Gamma-Gamma describes", () => {
  const histories = historiesOf(4_000, {});
  const prediction = predictLifetime(histories, { asOf, horizonYears: 1 });
  if (prediction.status !== "fitted") throw new Error(`Not fitted: ${prediction.reason}`);
  const customers = histories.flatMap((_, index) => prediction.perCustomer(index) ?? []);
  const bought = histories.map((history) => history.filter(({ date }) => date > asOf));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

  it("its parameters are found again: r 1.2, α 10, a 1, b 6 within 15 %, on all 4,000 customers", () => {
    const { r, alpha, a, b } = prediction.parameters;
    for (const ratio of [r / 1.2, alpha / 10, a / 1, b / 6, a / (a + b) / (1 / 7)]) {
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(1.15);
    }
    expect(prediction.customersFitted).toBe(4_000);
  });

  it("so are those of spending: p 4, q 4, γ 1,000 within 15 %, uncorrelated with the number of repeats", () => {
    const { spend } = prediction;
    if (spend.status !== "fitted") throw new Error(spend.reason);
    for (const ratio of [spend.parameters.p / 4, spend.parameters.q / 4, spend.parameters.gamma / 1_000]) {
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(1.15);
    }
    expect(Math.abs(spend.correlationWithRepeats)).toBeLessThan(0.05);
  });

  it("purchases and revenue of the year that follows come within 5 % of what was predicted", () => {
    const days = sum(bought.map((purchases) => new Set(purchases.map(({ date }) => date)).size));
    const revenue = sum(bought.flatMap((purchases) => purchases.map(({ amount }) => amount)));
    expect(Math.abs(sum(customers.map((c) => c.expectedPurchases)) / days - 1)).toBeLessThan(0.05);
    expect(Math.abs(sum(customers.map((c) => c.expectedValue ?? 0)) / revenue - 1)).toBeLessThan(0.05);
  });

  it("those thought 0–20 % likely to be alive buy again seldom, those thought 80–100 % mostly", () => {
    const share = (low: number, high: number) => {
      const group = histories.flatMap((history, index) => {
        const alive = prediction.perCustomer(index)?.probabilityAlive ?? -1;
        return history.length > 1 && alive >= low && alive < high ? [bought[index]?.length ?? 0] : [];
      });
      return group.filter((purchases) => purchases > 0).length / group.length;
    };
    expect(share(0, 0.2)).toBeLessThan(0.2);
    expect(share(0.8, 1)).toBeGreaterThan(0.8);
  });

  it("value = purchases × amount; a discount of 10 % a year takes 0 % to 9.1 % (1 − 1 ÷ 1.1) off the year's", () => {
    const discounted = predictLifetime(histories, { asOf, horizonYears: 1, yearlyDiscountRate: 0.1 });
    if (discounted.status !== "fitted") throw new Error(discounted.reason);
    for (const index of [0, 1, 2, 3]) {
      const whole = prediction.perCustomer(index)?.expectedValue ?? 0;
      const less = discounted.perCustomer(index)?.expectedValue ?? 0;
      expect(whole).toBeGreaterThan(0);
      expect(less).toBeLessThan(whole);
      expect(less).toBeGreaterThan(whole / 1.1);
    }
  });

  it("amounts in cents instead of euros make values a hundred times as large, and change nothing else", () => {
    const inCents = histories.map((history) =>
      history.map(({ date, amount }) => ({ date, amount: amount * 100 })),
    );
    const cents = predictLifetime(inCents, { asOf, horizonYears: 1 });
    if (cents.status !== "fitted") throw new Error(cents.reason);
    expect(cents.parameters).toEqual(prediction.parameters);
    const ratio =
      (cents.perCustomer(7)?.expectedValue ?? 0) / (prediction.perCustomer(7)?.expectedValue ?? 1);
    expect(ratio).toBeCloseTo(100, 3);
  });

  it("an index without a history is an error", () => {
    expect(() => prediction.perCustomer(4_000)).toThrow(RangeError);
  });
});

describe("a customer who is not known yet", () => {
  it("has no prediction, and is not counted", () => {
    const later = [...historiesOf(600, {}), [{ date: "2026-03-01", amount: 10 }], []];
    const prediction = predictLifetime(later, { asOf, horizonYears: 1 });
    if (prediction.status !== "fitted") throw new Error(prediction.reason);
    expect(prediction.perCustomer(600)).toBeNull();
    expect(prediction.perCustomer(601)).toBeNull();
    expect(prediction.customersFitted).toBe(600);
  });
});

describe("degenerate fits are never numbers", () => {
  it("nobody ever leaves: NBD stands in, finds r 1.2 and α 10 within 15 %, and everyone is alive", () => {
    const prediction = predictionOf(3_000, { leavingChance: () => 0 });
    if (prediction.status !== "nbd") throw new Error(prediction.status);
    expect(Object.keys(prediction.parameters)).toEqual(["r", "alpha"]);
    expect(Math.abs(prediction.parameters.r / 1.2 - 1)).toBeLessThan(0.15);
    expect(Math.abs(prediction.parameters.alpha / 10 - 1)).toBeLessThan(0.15);
    expect(prediction.perCustomer(0)?.probabilityAlive).toBe(1);
    expect(prediction.reason).toContain("no sign of customers leaving");
  });

  it.each<[string, Partial<PurchaseBehaviour>, string]>([
    ["all buy at one rate: r and α run to infinity", { weeklyRate: () => 0.1 }, "how often they buy"],
    [
      "three in ten leave at their first repeat, the others never: a and b run to 0",
      { leavingChance: (random) => (random.chance(0.3) ? 1 : 0) },
      "leaves at once or never does",
    ],
  ])("%s: refused, in words without any figure", (_, behaviour, words) => {
    const prediction = predictionOf(3_000, behaviour);
    expect(prediction).toEqual({ status: "refused", reason: expect.stringContaining(words) });
    expect("reason" in prediction && prediction.reason).not.toMatch(/\d/);
  });

  it("every purchase costs the same: p runs to infinity, so value is refused and purchases are not", () => {
    const prediction = predictionOf(1_000, { amounts: () => () => 50 });
    if (prediction.status !== "fitted") throw new Error(prediction.reason);
    expect(prediction.spend).toEqual({
      status: "refused",
      reason: expect.stringContaining("purchases of one customer differ in amount"),
    });
    expect(prediction.perCustomer(0)?.expectedValue).toBeNull();
    expect(prediction.perCustomer(0)?.expectedPurchases).toBeGreaterThan(0);
  });

  it("amounts of zero say nothing about spending: 0 customers to learn from", () => {
    const prediction = predictionOf(1_000, { amounts: () => () => 0 });
    if (prediction.status !== "fitted") throw new Error(prediction.reason);
    expect(prediction.spend).toEqual({ status: "refused", reason: expect.stringContaining("there are 0") });
  });
});

describe("histories that are too thin", () => {
  const twice = [
    { date: "2025-01-06", amount: 10 },
    { date: "2025-03-03", amount: 10 },
  ];

  it("99 of 149 customers with repeats are too few, and it says so", () => {
    const histories = [...Array(99).fill(twice), ...Array(50).fill(twice.slice(0, 1))];
    expect(predictLifetime(histories, { asOf, horizonYears: 1 })).toEqual({
      status: "refused",
      reason: expect.stringContaining(
        "at least 100 customers who bought on more than one day, and 99 of 149 did",
      ),
    });
  });

  it("no histories at all: 0 of 0", () => {
    const prediction = predictLifetime([], { asOf, horizonYears: 1 });
    expect(prediction).toMatchObject({ status: "refused", reason: expect.stringContaining("0 of 0 did") });
  });

  it("one and the same history 500 times over has nothing to tell customers apart by: refused", () => {
    const prediction = predictLifetime(Array(500).fill(twice), { asOf, horizonYears: 1 });
    expect(prediction.status).toBe("refused");
  });
});

it("a horizon of 0 years or a negative discount is an error", () => {
  expect(() => predictLifetime([], { asOf, horizonYears: 0 })).toThrow(RangeError);
  expect(() => predictLifetime([], { asOf, horizonYears: 1, yearlyDiscountRate: -0.1 })).toThrow(RangeError);
});
