import { describe, expect, it } from "vitest";
import { behaviourWords } from "./behaviour-words";
import {
  describeSignal,
  describeSignalShort,
  describeSmallSample,
  formatRange,
  isFavourable,
} from "./signal-words";
import type { FigureFormat } from "./unit";

const format: FigureFormat = { unit: "%", grain: "month", locale: "en-GB", currency: "EUR" };
const segment = {
  from: "2025-12-01",
  to: "2026-11-01",
  centre: 91.2,
  lower: 88.1,
  upper: 93.4,
  baseline: { from: "2025-01-01", to: "2026-01-01", periods: 12 },
  change: null,
};
const signal = (rule: "outside" | "run" | "near-limit", side: "above" | "below", inARow = 1) => ({
  start: "2026-10-01",
  rule,
  side,
  inARow,
});
const point = { start: "2026-10-01", value: 87, partial: false };
const behaviour = { segments: [segment], signals: [], noLimits: null, baselinePeriods: 12 };
const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("describeSignal", () => {
  it("says what each of the three rules found", () => {
    expect(plain(describeSignal(signal("outside", "below"), segment, format))).toBe(
      "Oct 2026 is outside its normal range (88.1 – 93.4 %)",
    );
    expect(plain(describeSignal(signal("run", "below", 8), segment, format))).toBe(
      "Eight months in a row below the centre (91.2 %)",
    );
    expect(plain(describeSignal(signal("near-limit", "above"), segment, format))).toBe(
      "Oct 2026 is one of three in four months near the upper limit (93.4 %)",
    );
    expect(plain(describeSignalShort(signal("outside", "below"), segment, format))).toBe(
      "below its normal range (88.1 – 93.4 %)",
    );
  });

  it("writes money's sign at both ends of a range, and a percentage's once", () => {
    expect(formatRange(1200, 3400, "money", format)).toBe("€1,200 – €3,400");
    expect(plain(formatRange(1, 2, "%", format))).toBe("1.0 – 2.0 %");
  });

  it("calls below a signal for the worse where more is better, and for the better where less is", () => {
    expect(isFavourable({ side: "below" }, "up")).toBe(false);
    expect(isFavourable({ side: "below" }, "down")).toBe(true);
  });
});

describe("behaviourWords", () => {
  it("says that a month is normal, and of which months the limits are", () => {
    expect(behaviourWords(behaviour, point, format)).toEqual({
      verdict: "No signal: Oct 2026 is within what is normal.",
      basis: "Limits from twelve months, 1 Jan – 31 Dec 2025, the automatic baseline.",
    });
  });

  it("names the change that a baseline begins with", () => {
    const change = { startsOn: "2025-01-01", reason: "New survey" };
    const words = behaviourWords({ ...behaviour, segments: [{ ...segment, change }] }, point, format);
    expect(words.basis).toContain("“New survey”, new baseline from 1 Jan 2025.");
  });

  it("says why there are no limits: a range of two months, four months of records, values that are all the same", () => {
    const none = (noLimits: "short-range" | "few-periods" | "no-variation", baselinePeriods: number) =>
      behaviourWords({ segments: [], signals: [], noLimits, baselinePeriods }, point, format).basis;
    expect(none("short-range", 2)).toBe(
      "Limits need six months that are over, and it has two months. Choose a longer period.",
    );
    expect(none("few-periods", 4)).toBe(
      "Limits come with six months that are over; there are four months so far.",
    );
    expect(none("no-variation", 12)).toBe("All twelve months of the baseline have the same value.");
  });
});

describe("describeSmallSample", () => {
  it("says 12 answers: ±28 points, and nothing of 30 answers or of none", () => {
    const interval = { low: 22, high: 78 };
    expect(describeSmallSample({ n: 12, interval }, "answers", format)).toBe("12 answers: ±28 points");
    expect(describeSmallSample({ n: 30, interval }, "answers", format)).toBeNull();
    expect(describeSmallSample({ n: 0, interval: null }, "answers", format)).toBeNull();
  });
});
