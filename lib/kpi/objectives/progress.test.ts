import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalOf } from "./goal";
import { measureLevel, measureSum } from "./measurement";
import type { ObjectiveTerms, PeriodValue } from "./objective";
import { assessProgress } from "./progress";

const terms: ObjectiveTerms = {
  measure: "level",
  grain: "month",
  baseline: 70,
  targetKind: "points",
  target: 12,
  startsOn: "2026-01-01",
  dueOn: "2026-12-31",
};
const goal = goalOf(terms, "up");
const month = (n: number, value: number | null, reason: string | null = null): PeriodValue => ({
  start: new Date(Date.UTC(2026, n - 1, 1)).toISOString().slice(0, 10),
  end: new Date(Date.UTC(2026, n, 1)).toISOString().slice(0, 10),
  value,
  reason,
});
/** 31 + 28 + 31 = 90 of 365 days are over at the end of March: 12 × 90 / 365 = 2.96 points are expected. */
const standing = (march: number | null, today = "2026-04-20") =>
  assessProgress(goal, measureLevel(goal, [month(2, 70), month(3, march), month(4, 99)], today), today);

describe("status of a level", () => {
  it("March is held against the pace at the end of March: 70 + 12 × 90 / 365 = 72.96", () => {
    const progress = standing(73);
    expect(progress.expected).toBeCloseTo(72.9589, 4);
    expect(progress.expectedPercent).toBeCloseTo(24.6575, 4);
    expect(progress.progressPercent).toBeCloseTo(25, 10);
    expect(progress.measuredUntil).toBe("2026-04-01");
    expect(progress.status).toBe("on-track");
  });
  it("20 % progress is 81 % of the 24.7 % expected: at risk", () =>
    expect(standing(72.4).status).toBe("at-risk"));
  it("19 % progress is 77 % of the 24.7 % expected: off track", () =>
    expect(standing(72.28).status).toBe("off-track"));
  it("82 reaches 70 + 12: achieved", () => expect(standing(82).status).toBe("achieved"));
  it("a month without data passes the word to the one before", () => {
    const progress = standing(null);
    expect(progress.current).toBe(70);
    expect(progress.measuredUntil).toBe("2026-03-01");
  });
  it("before the start: not started; without any value: unknown", () => {
    expect(standing(75, "2025-12-31").status).toBe("not-started");
    expect(
      assessProgress(goal, measureLevel(goal, [month(1, null)], "2026-04-20"), "2026-04-20").status,
    ).toBe("unknown");
  });
  it("a month that ended before the start does not count", () => {
    const december: PeriodValue = { start: "2025-12-01", end: "2026-01-01", value: 90 };
    expect(measureLevel(goal, [december], "2026-01-15").value).toBeNull();
  });
  it("81.9 of 82 once the due day has passed: missed; on the due day itself not yet", () => {
    const points = [month(11, 81.9), month(12, 81.9)];
    const on = (today: string) => assessProgress(goal, measureLevel(goal, points, today), today);
    expect(on("2027-01-01").status).toBe("missed");
    expect(on("2026-12-31")).toMatchObject({ status: "on-track", remainingDays: 1, elapsedDays: 364 });
  });
  it("after the due day, a last month that is too young to be judged keeps the outcome open", () => {
    const points = [month(11, 78), month(12, null, "not-mature")];
    const progress = assessProgress(goal, measureLevel(goal, points, "2027-01-05"), "2027-01-05");
    expect(progress.status).toBe("off-track");
  });
  it("holding a value: target 65 from a baseline of 70 is achieved at 68 and off track at 64", () => {
    const hold = goalOf({ ...terms, targetKind: "value", target: 65 }, "up");
    const at = (value: number) =>
      assessProgress(hold, measureLevel(hold, [month(3, value)], "2026-04-20"), "2026-04-20").status;
    expect(at(68)).toBe("achieved");
    expect(at(64)).toBe("off-track");
  });
  it("a better value never has a worse status", () => {
    const order = ["off-track", "at-risk", "on-track", "achieved"];
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (value, more) => {
          expect(order.indexOf(standing(value + more).status)).toBeGreaterThanOrEqual(
            order.indexOf(standing(value).status),
          );
        },
      ),
    );
  });
});

describe("status of a sum", () => {
  const sumGoal = goalOf({ ...terms, measure: "cumulative", targetKind: "value", target: 3650 }, "up");
  const at = (sum: number | null, today: string) =>
    assessProgress(sumGoal, measureSum(sumGoal, sum, today), today);

  it("10 a day for 3,650 in a year: on 11 January 10 whole days ask for 100", () => {
    expect(at(100, "2026-01-11")).toMatchObject({ status: "on-track", elapsedDays: 10 });
    expect(at(100, "2026-01-11").expected).toBeCloseTo(100, 9);
    expect(at(80, "2026-01-11").status).toBe("at-risk");
    expect(at(79, "2026-01-11").status).toBe("off-track");
  });
  it("progress is current / target: 365 / 3,650 × 100 = 10 %", () =>
    expect(at(365, "2026-03-01").progressPercent).toBeCloseTo(10, 10));
  it("is achieved as soon as the sum is reached, and missed when the due day has passed without", () => {
    expect(at(3650, "2026-07-01").status).toBe("achieved");
    expect(at(3649, "2027-01-01").status).toBe("missed");
  });
  it("without data it is unknown", () => expect(at(null, "2026-07-01").status).toBe("unknown"));

  it("a ceiling (a flow that should stay small) is kept only at the end, and broken as soon as it is passed", () => {
    const ceiling = goalOf({ ...terms, measure: "cumulative", targetKind: "value", target: 3650 }, "down");
    const status = (sum: number, today: string) =>
      assessProgress(ceiling, measureSum(ceiling, sum, today), today).status;
    expect(status(90, "2026-01-11")).toBe("on-track");
    expect(status(125, "2026-01-11")).toBe("at-risk");
    expect(status(126, "2026-01-11")).toBe("off-track");
    expect(status(3651, "2026-07-01")).toBe("off-track");
    expect(status(3600, "2027-01-01")).toBe("achieved");
    expect(status(3651, "2027-01-01")).toBe("missed");
  });
});
