import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalOf } from "../goal";
import type { ObjectiveTerms, PeriodValue } from "../objective";
import { checkSmart, type SmartCase, type SmartCriterion, smartCriteria } from ".";
import { bestLevelGain, bestMeanAmount } from "./past-gains";

const month = (i: number, value: number | null, n = 400): PeriodValue => ({
  start: new Date(Date.UTC(2025, i, 1)).toISOString().slice(0, 10),
  end: new Date(Date.UTC(2025, i + 1, 1)).toISOString().slice(0, 10),
  value,
  n,
});
const terms: ObjectiveTerms = {
  measure: "level",
  grain: "month",
  baseline: 71,
  targetKind: "value",
  target: 74,
  startsOn: "2026-01-01",
  dueOn: "2026-06-30",
};
const caseOf = (changes: Partial<SmartCase> & { terms?: ObjectiveTerms } = {}): SmartCase => ({
  title: "Raise CSAT on the phone",
  scope: "",
  terms,
  goal: goalOf(changes.terms ?? terms, "up"),
  kpi: {
    name: "CSAT",
    unit: "%",
    direction: "up",
    additivity: "ratio",
    range: [0, 100],
    isFocus: true,
  },
  focusNames: ["CSAT"],
  // Rises by 1 for four months, then by 0.2: the best month is +1, the best six average (4 × 1 + 2 × 0.2) / 6 = 0.73.
  history: [66, 67, 68, 69, 70, 70.2, 70.4, 70.6, 70.8, 71].map((value, i) => month(i, value)),
  notComputable: null,
  measuredBaseline: { value: 71, start: "2025-10-01", end: "2025-11-01" },
  today: "2025-11-22",
  wholePeriods: 6,
  figures: { locale: "en", currency: "EUR", fiscalYearStartMonth: 1 },
  ...changes,
});
const found = (smartCase: SmartCase, criterion: SmartCriterion) =>
  checkSmart(smartCase).filter((finding) => finding.criterion === criterion);
const withTarget = (target: number) => caseOf({ terms: { ...terms, target } });

describe("SMART check", () => {
  it("has nothing against 71 → 74 in six months: 0.5 a month, and 0.73 was kept up before", () => {
    const smartCase = withTarget(74);
    expect(found(smartCase, "achievable").map(({ level }) => level)).toEqual(["ok", "hint"]);
    expect(found(smartCase, "achievable")[0]?.text).toBe(
      "Needs +0.5 points a month; the best 6 months in a row averaged +0.7 points.",
    );
  });
  it("71 → 76.4 needs 0.9 a month: once seen, but six months averaged 0.73 at best", () =>
    expect(found(withTarget(76.4), "achievable")[0]).toMatchObject({
      level: "hint",
      text: "Needs +0.9 points a month for 6 months; the best 6 months in a row averaged +0.7 points.",
    }));
  it("71 → 83.6 needs (83.6 − 71) / 6 = 2.1 a month, and the best month ever was 1.0", () =>
    expect(found(withTarget(83.6), "achievable")[0]).toMatchObject({
      level: "problem",
      text: "Needs +2.1 points a month; the best month ever was +1.0 points, and the best 6 months in a row averaged +0.7 points.",
    }));
  it("104 % is impossible", () =>
    expect(found(withTarget(104), "achievable")).toEqual([
      {
        criterion: "achievable",
        level: "problem",
        text: "104.0\u202f% is impossible: CSAT lies between 0.0\u202f% and 100.0\u202f%.",
      },
    ]));
  it("65 is worse than the baseline 71, and 71 changes nothing", () => {
    expect(found(withTarget(65), "achievable")[0]?.text).toContain("worse than the baseline");
    expect(found(withTarget(71), "achievable")[0]?.text).toContain("nothing would have to change");
  });
  it("a target that the latest value reaches already is said", () =>
    expect(
      found(caseOf({ terms: { ...terms, baseline: 69, target: 70.5 } }), "achievable")[0]?.text,
    ).toContain("already reaches"));
  it("a churn that is to fall is judged by how far it fell before: 5 → 4 in two months needs −0.5 points a month", () => {
    const down: ObjectiveTerms = { ...terms, baseline: 5, target: 4, dueOn: "2026-02-28" };
    const base = caseOf();
    const churn = caseOf({
      terms: down,
      goal: goalOf(down, "down"),
      kpi: { ...base.kpi, name: "Churn", direction: "down" },
      history: [6, 5.9, 5.6, 5.5, 5.2, 5.1].map((value, i) => month(i, value)),
      wholePeriods: 2,
    });
    expect(found(churn, "achievable")[0]).toMatchObject({
      level: "problem",
      text: "Needs −0.5 points a month; the best month ever was −0.3 points, and the best 2 months in a row averaged −0.2 points.",
    });
  });
  it("a sum of 1,200 in six months needs 200 a month; 190 was the best month", () => {
    const sum: ObjectiveTerms = { ...terms, measure: "cumulative", baseline: 900, target: 1200 };
    const base = caseOf();
    const revenue = caseOf({
      terms: sum,
      goal: goalOf(sum, "up"),
      kpi: { ...base.kpi, name: "Revenue", unit: "money", additivity: "flow", range: null },
      history: [150, 160, 190, 180, 170, 160].map((value, i) => month(i, value)),
      measuredBaseline: null,
    });
    expect(found(revenue, "achievable")[0]).toMatchObject({
      level: "problem",
      text: "Needs €200 a month; the best month ever was €190, and the best 6 months in a row averaged €168.",
    });
  });

  it("a baseline typed as 68 while 71 was measured is said, with the month", () =>
    expect(found(caseOf({ terms: { ...terms, baseline: 68 } }), "measurable")[0]).toMatchObject({
      level: "hint",
      text: "The baseline is 68.0\u202f%, but 71.0\u202f% was measured in Oct 2025.",
    }));
  it("what a sum is compared with is not held against what was measured, unless the target is a change of it", () => {
    const base = caseOf();
    const sumCase = (targetKind: "value" | "relative") => {
      const sum: ObjectiveTerms = { ...terms, measure: "cumulative", baseline: 0, targetKind, target: 400 };
      return caseOf({ terms: sum, goal: goalOf(sum, "up"), kpi: { ...base.kpi, additivity: "flow" } });
    };
    expect(found(sumCase("value"), "measurable").map(({ level }) => level)).toEqual(["ok"]);
    expect(found(sumCase("relative"), "measurable").map(({ level }) => level)).toEqual(["hint"]);
  });
  it("12 answers a month are said to be few", () =>
    expect(
      found(
        caseOf({ history: [70, 71, 70, 72, 70, 71].map((value, i) => month(i, value, 12)) }),
        "measurable",
      )[0]?.text,
    ).toContain("12 cases"));
  it("an uncertainty of ±4 hides a change of 3", () => {
    const history = [70, 71, 70, 72, 70, 71].map((value, i) => ({
      ...month(i, value),
      interval: { low: value - 4, high: value + 4 },
    }));
    expect(found(caseOf({ history }), "measurable")[0]?.text).toContain("uncertain by ±4.0 points");
  });
  it("what cannot be computed, or has no data, cannot be measured", () => {
    expect(
      found(caseOf({ notComputable: "Needs survey responses of kind csat." }), "measurable")[0],
    ).toMatchObject({
      level: "problem",
      text: "It cannot be computed yet: Needs survey responses of kind csat.",
    });
    expect(found(caseOf({ history: [month(0, null)] }), "measurable")[0]?.level).toBe("problem");
  });

  it.each([
    ["due before its start", { dueOn: "2025-12-01" }, {}, "due before"],
    ["due in the past", { startsOn: "2025-01-01", dueOn: "2025-10-31" }, {}, "past"],
    ["without a whole month", { dueOn: "2026-01-20" }, { wholePeriods: 0 }, "No whole month"],
    ["of more than three years", { dueOn: "2029-06-30" }, { wholePeriods: 42 }, "longer than 3 years"],
  ])("a run %s is a problem", (_, change, more, words) => {
    const finding = found(caseOf({ terms: { ...terms, ...change }, ...more }), "time-bound")[0];
    expect(finding?.level).toBe("problem");
    expect(finding?.text).toContain(words);
  });
  it("a title is needed, and one that repeats the KPI is not enough", () => {
    expect(found(caseOf({ title: " " }), "specific")[0]?.level).toBe("problem");
    expect(found(caseOf({ title: "csat" }), "specific")[0]?.level).toBe("hint");
  });
  it("a KPI outside the focus is a gentle hint that names the focus", () => {
    const base = caseOf();
    const text = found(
      caseOf({ kpi: { ...base.kpi, isFocus: false }, focusNames: ["NPS", "Revenue"] }),
      "relevant",
    )[0]?.text;
    expect(text).toContain("NPS, Revenue");
  });
  it("speaks to every criterion, whatever the draft", () =>
    fc.assert(
      fc.property(
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.constantFrom("value", "relative", "points"),
        fc.constantFrom("level", "cumulative"),
        fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 14 }),
        fc.nat(40),
        (baseline, target, targetKind, measure, values, wholePeriods) => {
          const draft: ObjectiveTerms = { ...terms, baseline, target, targetKind, measure };
          const findings = checkSmart(
            caseOf({ terms: draft, history: values.map((value, i) => month(i, value)), wholePeriods }),
          );
          expect(new Set(findings.map(({ criterion }) => criterion))).toEqual(new Set(smartCriteria));
          for (const { text } of findings) expect(text).not.toMatch(/NaN|undefined|Infinity/);
        },
      ),
    ));
});

describe("best of the past", () => {
  const history = [10, 13, 12, null, 20].map((value, i) => month(i, value));
  it("best single step of 10, 13, 12, –, 20 is +3; of three steps (20 − 13) / 3", () => {
    expect(bestLevelGain(history, 1, "up")).toEqual({ perPeriod: 3, periods: 1 });
    expect(bestLevelGain(history, 3, "up")?.perPeriod).toBeCloseTo(7 / 3, 12);
  });
  it("down, the best single step is 13 → 12, a gain of 1", () =>
    expect(bestLevelGain(history, 1, "down")).toEqual({ perPeriod: 1, periods: 1 }));
  it("the best two months of 10, 13, 12, 20 average (12 + 20) / 2 = 16", () =>
    expect(bestMeanAmount(history, 2)).toEqual({ perPeriod: 16, periods: 2 }));
});
