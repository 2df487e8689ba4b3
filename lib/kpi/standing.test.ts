import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Compared, standingsOf } from "./standing";

const rate = (value: number | null, n: number, spread = 0): Compared => ({
  value,
  n,
  interval: value === null ? null : { low: value - spread, high: value + spread },
  named: true,
});
const upwards = { direction: "up", additivity: "ratio" } as const;
const places = (groups: Compared[], of: Parameters<typeof standingsOf>[1] = upwards) =>
  standingsOf(groups, of).standings.map(({ place, tooFew }) => (tooFew ? "too few" : place));

describe("best and worst of groups", () => {
  it("win rates of 40 ± 5 % and 20 ± 5 % are apart; 100 % of 3 deals is too few to compare", () => {
    const groups = [rate(20, 60, 5), rate(100, 3, 1), rate(40, 60, 5), rate(30, 60, 5)];
    expect(places(groups)).toEqual(["worst", "too few", "best", null]);
    expect(standingsOf(groups, upwards).verdict).toBe("apart");
  });

  it("40 ± 12 % and 20 ± 12 % overlap: within noise, nobody is marked", () => {
    const groups = [rate(20, 12, 12), rate(40, 12, 12)];
    expect(places(groups)).toEqual([null, null]);
    expect(standingsOf(groups, upwards).verdict).toBe("within-noise");
  });

  it("of first response times the lowest is best; without an interval the figures decide", () => {
    const hours = [rate(4, 50), rate(9, 50)].map((group) => ({ ...group, interval: null }));
    const downwards = { direction: "down", additivity: "ratio" } as const;
    expect(places(hours, downwards)).toEqual(["best", "worst"]);
    expect(standingsOf(hours, downwards).verdict).toBe("unproven");
  });

  it("revenue of one purchase is revenue all the same: a sum has no too few", () => {
    const sums = [rate(500, 1), rate(900, 2)];
    expect(places(sums, { direction: "up", additivity: "flow" })).toEqual(["worst", "best"]);
  });

  it("what carries no owner is nobody's best, a tie has none, and a single group is not compared", () => {
    expect(places([{ ...rate(90, 50), named: false }, rate(40, 50), rate(20, 50)])).toEqual([
      null,
      "best",
      "worst",
    ]);
    expect(places([rate(40, 50), rate(40, 50), rate(20, 50)])).toEqual([null, null, "worst"]);
    expect(standingsOf([rate(40, 50), rate(null, 0)], upwards).verdict).toBe("too-few");
    expect(standingsOf([], upwards)).toEqual({ standings: [], verdict: "too-few" });
  });

  it("at most one best and one worst, never the same, and the best is nowhere beaten", () => {
    const group = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 9 })),
      n: fc.option(fc.integer({ min: 0, max: 40 })),
      interval: fc.constant(null),
      named: fc.boolean(),
    });
    const holds = fc.property(
      fc.array(group, { maxLength: 8 }),
      fc.constantFrom("up", "down"),
      (groups, direction) => {
        const { standings } = standingsOf(groups, { direction, additivity: "ratio" });
        const [best, ...others] = groups.filter((_, index) => standings[index]?.place === "best");
        const sign = direction === "up" ? 1 : -1;
        const open = groups.filter((it, index) => it.named && !standings[index]?.tooFew && it.value !== null);
        return (
          others.length === 0 &&
          standings.filter(({ place }) => place === "worst").length <= 1 &&
          (!best || open.every((it) => sign * (it.value ?? 0) <= sign * (best.value ?? 0)))
        );
      },
    );
    expect(fc.check(holds).failed).toBe(false);
  });
});
