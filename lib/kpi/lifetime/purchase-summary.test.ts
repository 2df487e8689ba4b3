import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarizePurchases } from "./purchase-summary";

const on = (date: string, amount: number) => ({ date, amount });

describe("a purchase history's summary", () => {
  it("1, 15 and 29 January read on 12 February: 2 repeats, last after 28 days, seen for 42 days = 6 weeks", () => {
    const history = [on("2026-01-01", 100), on("2026-01-29", 40), on("2026-01-15", 20)];
    expect(summarizePurchases([history], "2026-02-12")).toEqual([
      { repeats: 2, recency: 4, observed: 6, meanRepeatAmount: 30 },
    ]);
  });

  it("two purchases of a day are one: 10 + 30 on the 8th make a repeat of 40; on the first day they make none", () => {
    const twiceLater = [on("2026-01-01", 5), on("2026-01-08", 10), on("2026-01-08", 30)];
    const twiceAtFirst = [on("2026-01-01", 5), on("2026-01-01", 7)];
    expect(summarizePurchases([twiceLater, twiceAtFirst], "2026-01-15")).toEqual([
      { repeats: 1, recency: 1, observed: 2, meanRepeatAmount: 40 },
      { repeats: 0, recency: 0, observed: 2, meanRepeatAmount: null },
    ]);
  });

  it("what comes after the day of reading is not known: of the 1st and 9th, read on the 8th, the 1st; nothing is null", () => {
    const history = [on("2026-01-01", 5), on("2026-01-09", 7)];
    expect(summarizePurchases([history, [on("2026-02-01", 5)], []], "2026-01-08")).toEqual([
      { repeats: 0, recency: 0, observed: 1, meanRepeatAmount: null },
      null,
      null,
    ]);
  });

  it("0 ≤ recency ≤ observed, and repeats ≤ 7 × recency: at most one a day", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, "0")}`);
    const histories = fc.array(
      fc.array(
        day.map((date) => on(date, 1)),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(histories, (all) => {
        for (const summary of summarizePurchases(all, "2026-03-01")) {
          const { repeats, recency, observed } = summary ?? { repeats: -1, recency: -1, observed: -1 };
          expect(recency).toBeGreaterThanOrEqual(0);
          expect(recency).toBeLessThanOrEqual(observed);
          expect(repeats).toBeLessThanOrEqual(recency * 7 + 1e-9);
        }
      }),
    );
  });
});
