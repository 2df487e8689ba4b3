import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionStatistic } from "../proportion-test";
import { changeVerdict, scoresDiffer } from "./significance";

const wilson = { type: "wilson", successes: "satisfied", trials: "answers" } as const;
const nps = {
  type: "nps",
  promoters: "promoters",
  detractors: "detractors",
  answers: ["promoters", "passives", "detractors"],
} as const;
const csat = (satisfied: number, answers: number) => ({
  value: answers === 0 ? null : (satisfied * 100) / answers,
  parts: { satisfied, answers },
});
const score = (promoters: number, passives: number, detractors: number) => ({
  value: ((promoters - detractors) * 100) / (promoters + passives + detractors),
  parts: { promoters, passives, detractors },
});

describe("proportionStatistic", () => {
  it("is −1.266 for 140 of 200 against 255 of 340, and −0.3442 for 28 of 254 against 36 of 301", () => {
    expect(proportionStatistic({ successes: 140, trials: 200 }, { successes: 255, trials: 340 })).toBeCloseTo(
      -1.266015,
      5,
    );
    expect(proportionStatistic({ successes: 28, trials: 254 }, { successes: 36, trials: 301 })).toBeCloseTo(
      -0.3441,
      3,
    );
  });
});

describe("changeVerdict", () => {
  it("calls 71 of 100 after 75 of 100 noise, and 710 of 1000 after 755 of 1000 a signal", () => {
    expect(changeVerdict(wilson, csat(71, 100), csat(75, 100), true)).toBe("within-noise");
    expect(changeVerdict(wilson, csat(710, 1000), csat(755, 1000), false)).toBe("signal");
  });

  it("calls an NPS of 0 after 20 noise on 50 answers, and a signal on 500", () => {
    expect(changeVerdict(nps, score(15, 20, 15), score(20, 20, 10), null)).toBe("within-noise");
    expect(changeVerdict(nps, score(150, 200, 150), score(200, 200, 100), null)).toBe("signal");
  });

  it("goes by the limits where there are no cases to test: a sum, or more successes than trials", () => {
    const sums = [
      { value: 90, parts: {} },
      { value: 100, parts: {} },
    ] as const;
    expect(changeVerdict(undefined, ...sums, true)).toBe("signal");
    expect(changeVerdict(undefined, ...sums, false)).toBe("within-noise");
    expect(changeVerdict(undefined, ...sums, null)).toBeNull();
    expect(changeVerdict(wilson, csat(12, 10), csat(9, 10), null)).toBeNull();
  });

  it("says nothing without a value on either side", () => {
    expect(changeVerdict(wilson, csat(0, 0), csat(75, 100), null)).toBeNull();
    expect(changeVerdict(wilson, csat(75, 100), null, true)).toBeNull();
  });
});

describe("scoresDiffer", () => {
  const answers = fc.record({ promoters: fc.nat(200), passives: fc.nat(200), detractors: fc.nat(200) });
  const counted = ({
    promoters,
    passives,
    detractors,
  }: {
    promoters: number;
    passives: number;
    detractors: number;
  }) => ({
    promoters,
    detractors,
    answers: promoters + passives + detractors,
  });

  it("does not depend on the order, and never tells a score from itself", () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        expect(scoresDiffer(counted(a), counted(b))).toBe(scoresDiffer(counted(b), counted(a)));
        expect(scoresDiffer(counted(a), counted(a))).toBe(false);
      }),
    );
  });

  it("without passives is the test of two proportions: p + d − (p − d)² = 4p(1 − p)", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(200), (a, b, c, d) => {
        const statistic = proportionStatistic(
          { successes: a, trials: a + b },
          { successes: c, trials: c + d },
        );
        const size = Math.abs(statistic ?? 0);
        fc.pre(Math.abs(size - 1.96) > 1e-9);
        expect(
          scoresDiffer(
            { promoters: a, detractors: b, answers: a + b },
            { promoters: c, detractors: d, answers: c + d },
          ),
        ).toBe(size > 1.96);
      }),
    );
  });
});
