import { describe, expect, it } from "vitest";
import { ageWords, reachWords, rhythmWords } from "./health-words";

const options = { locale: "en-GB", currency: "EUR" };
const reach = (low: number, high: number, typical = false) =>
  ({ value: 70, low, high, typical, unit: "%" }) as const;

describe("words of data health", () => {
  it("say how far a number may be off, and to which side", () => {
    expect(reachWords(reach(70, 71.2), options)).toBe("at most 1.2 points higher");
    expect(reachWords(reach(69, 70), options)).toBe("at most 1.0 point lower");
    expect(reachWords(reach(68, 72), options)).toBe("at most ±2.0 points");
    expect(reachWords(reach(69.6, 71.2), options)).toBe("at most 0.4 points lower or 1.2 points higher");
    expect(reachWords({ ...reach(70, 4070, true), unit: "money" }, options)).toBe("typically €4,000 higher");
    expect(reachWords(reach(70, 70), options)).toBe("untouched");
  });

  it("say whether records come in as usual", () => {
    const usual = { usualPerDay: 14, usualPerWeek: 70, lastWeek: 35, silentDays: 0 };
    expect(rhythmWords({ ...usual, state: "silent", silentDays: 3 }, options)).toBe(
      "None for 3 complete days; usually 14 a day",
    );
    expect(rhythmWords({ ...usual, state: "low" }, options)).toBe(
      "Fewer than usual: 35 in the last 7 days; usually 70",
    );
    expect(rhythmWords({ ...usual, state: "usual" }, options)).toBe("35 in the last 7 days; usually 70");
  });

  it("say how long ago", () => {
    const now = "2026-03-15T12:00:00Z";
    expect(ageWords("2026-03-15T11:59:48Z", now)).toBe("12 s ago");
    expect(ageWords("2026-03-15T11:55:00Z", now)).toBe("5 min ago");
    expect(ageWords("2026-03-14T11:00:00Z", now)).toBe("25 h ago");
    expect(ageWords("2026-03-10T12:00:00Z", now)).toBe("5 days ago");
  });
});
