import { describe, expect, it } from "vitest";
import { type AttentionCard, dashboardHeadline, needsAttention } from "./attention";

const options = { locale: "en-GB", currency: "EUR" };
const card = (
  shortName: string,
  status: "ok" | "watch" | "off" | null,
  value: number | null,
  before: number | null,
  better: boolean | null,
  unit: AttentionCard["unit"] = "%",
): AttentionCard => ({
  name: shortName,
  shortName,
  unit,
  better,
  direction: "up",
  latest: { start: "2026-10-01", value, status },
  comparison: { value: before },
  changeVerdict: null,
  behaviour: { signals: [] },
});

const csat = card("CSAT", "watch", 71.4, 75.5, false);
const retention = card("Retention", "off", 97.2, 99, false);
const cac = card("CAC", null, 448, 400, false, "money");
const revenue = card("Revenue", null, 95, 100, false, "money");
const nps = card("NPS", "ok", 52, 50, true, "points");

describe("needsAttention", () => {
  it("puts off track first, then watch, then a threshold-less KPI that worsened by 12 %, and leaves −5 % and ok out", () => {
    const ranked = needsAttention([nps, cac, revenue, csat, retention]);
    expect(ranked.map((each) => each.shortName)).toEqual(["Retention", "CSAT", "CAC"]);
  });

  it("puts the one that worsened more first among equals (−10 % before −1 %)", () => {
    const slight = card("A", "off", 99, 100, false);
    const strong = card("B", "off", 90, 100, false);
    expect(needsAttention([slight, strong]).map((each) => each.shortName)).toEqual(["B", "A"]);
  });
});

const signal = (
  of: AttentionCard,
  rule: "outside" | "run",
  side: "above" | "below",
  inARow = 1,
): AttentionCard => ({
  ...of,
  behaviour: { signals: [{ start: "2026-10-01", rule, side, inARow }] },
});

describe("signal or noise", () => {
  it("puts a signal for the worse before all that is off track, and one for the better nowhere", () => {
    const cards = [
      retention,
      signal(nps, "outside", "below"),
      signal(card("Win rate", "ok", 31, 30, true), "run", "above", 9),
    ];
    expect(needsAttention(cards).map((each) => each.shortName)).toEqual(["NPS", "Retention"]);
  });

  it("leaves out a fall of 12 % that is within noise and has no threshold", () => {
    expect(needsAttention([{ ...cac, changeVerdict: "within-noise" }])).toEqual([]);
  });

  it("says in the headline what is outside its range, and for how long a run lasts", () => {
    const text = dashboardHeadline(
      [signal(retention, "outside", "below"), signal(nps, "run", "below", 8)],
      { name: "October 2026", partial: false, grain: "month" },
      options,
    );
    expect(text).toContain(
      "Retention is outside its normal range at 97.2\u202f%; NPS has been below its centre for eight months.",
    );
  });
});

describe("dashboardHeadline", () => {
  it("counts 1 of 3 with thresholds on track and names the two most urgent", () => {
    const text = dashboardHeadline(
      [nps, cac, csat, retention],
      { name: "October 2026", partial: false, grain: "month" },
      options,
    );
    expect(text).toBe(
      "October 2026 closed. 1 of 3 KPIs with thresholds is on track. Retention is off track at 97.2\u202f%; CSAT is on watch at 71.4\u202f%.",
    );
  });

  it("says so when all are on track, and when the period is in progress", () => {
    expect(dashboardHeadline([nps], { name: "November 2026", partial: true, grain: "month" }, options)).toBe(
      "November 2026 so far. The one KPI with a threshold is on track.",
    );
  });

  it("says when nothing can be computed", () => {
    expect(
      dashboardHeadline(
        [card("X", null, null, null, null)],
        { name: "May", partial: false, grain: "month" },
        options,
      ),
    ).toBe("May closed. No KPI can be computed yet.");
  });
});
