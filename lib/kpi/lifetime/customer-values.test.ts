import { describe, expect, it } from "vitest";
import { rankCustomers, worthOf } from "./customer-values";
import type { SoundFit } from "./fit-lifetime";

const spend = { p: 6, q: 4, gamma: 15 };
const fit: SoundFit = {
  status: "fitted",
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  logLikelihood: -1,
  customersFitted: 4,
  spend: { status: "fitted", parameters: spend, customersFitted: 4, correlationWithRepeats: 0 },
};
const bought = (amount: number, ...dates: string[]) => dates.map((date) => ({ date, amount }));
const customers = [
  { customerId: "d", history: bought(20, "2025-01-01") },
  { customerId: "a", history: bought(20, "2025-01-01") },
  { customerId: "b", history: bought(90, "2025-01-01", "2025-06-01", "2025-09-01", "2025-09-20") },
  { customerId: "c", history: bought(90, "2025-01-01", "2025-01-08", "2025-01-15", "2025-01-22") },
  { customerId: "e", history: bought(90, "2025-10-01") },
];
const options = { asOf: "2025-09-30", horizonYears: 1, limit: 10 };
const ids = (ranked: readonly { customerId: string }[]) => ranked.map(({ customerId }) => customerId);

describe("customers ranked by what they are worth", () => {
  const { count, customers: all } = rankCustomers(customers, fit, options);

  it("who bought 4 times and lately comes first, equals by id, who stopped in January last; who came later is not known", () => {
    expect(ids(all)).toEqual(["b", "a", "d", "c"]);
    expect(count).toBe(4);
  });

  it("says on how many days and when last they bought, and what they would bring if they stayed: value ÷ probability", () => {
    expect(all[0]).toMatchObject({ purchaseDays: 4, lastPurchaseOn: "2025-09-20" });
    for (const { valueIfActive, probabilityAlive, expectedValue } of all) {
      expect((valueIfActive ?? 0) * probabilityAlive).toBeCloseTo(expectedValue ?? -1, 10);
    }
  });

  it("below a probability of ½ is only who bought weekly and stopped", () => {
    const risky = rankCustomers(customers, fit, { ...options, aliveBelow: 0.5 });
    expect([ids(risky.customers), risky.count]).toEqual([["c"], 1]);
  });

  it("pages of 1 make the whole, each behind the last one's worth and id", () => {
    const seen: string[] = [];
    let after: { worth: number; customerId: string } | undefined;
    for (let page = 0; page < 5; page++) {
      const [one] = rankCustomers(customers, fit, { ...options, after, limit: 1 }).customers;
      if (!one) break;
      seen.push(one.customerId);
      after = { worth: worthOf(one), customerId: one.customerId };
    }
    expect(seen).toEqual(ids(all));
  });

  it("without an estimate of spending, by purchases expected, and no value is said", () => {
    const unpriced = { ...fit, spend: { status: "refused" as const, reason: "why" } };
    const ranked = rankCustomers(customers, unpriced, options).customers;
    const purchases = ranked.map(({ expectedPurchases }) => expectedPurchases);
    expect(purchases).toEqual(purchases.toSorted((one, other) => other - one));
    expect(ranked.map(({ expectedValue, valueIfActive }) => expectedValue ?? valueIfActive)).toEqual(
      Array(4).fill(null),
    );
  });
});
