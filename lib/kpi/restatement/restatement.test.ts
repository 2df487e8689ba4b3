import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultParameters, type Measure } from "../measure";
import { measures } from "../measures";
import { comparePoints } from "./compare-points";
import { type Bounds, contributionOf, movedMeasure } from "./contribution";
import { factRecords, recordsOf } from "./fact-records";
import { type FigureSettings, settingsChanges } from "./settings";

const settings = { revenueSource: "won-deals", churnRule: "explicit" } as const;
const march = { start: Date.parse("2026-03-01T00:00:00Z"), end: Date.parse("2026-04-01T00:00:00Z") };
const bounds: Bounds = { instants: march, dates: march };
const readOf = (measure: Measure) => ({
  measure,
  bounds,
  parameters: defaultParameters,
  now: Date.parse("2026-05-01T00:00:00Z"),
});
const adds = (measure: Measure, row: Record<string, unknown> | null) => {
  const records = factRecords[measure.fact](settings);
  if (!records) throw new Error(`${measure.fact} has no records`);
  return contributionOf(readOf(measure), records, row);
};

const deal = (changes: Record<string, unknown> = {}) => ({
  external_id: "D",
  opened_at: "2026-01-05T09:00:00+00:00",
  closed_at: "2026-03-10T09:00:00+00:00",
  status: "won",
  base_amount: 100,
  probability: null,
  ...changes,
});

describe("what a record adds to a measure of March", () => {
  test("a deal won on 10 March adds its amount; lost, or closed on 1 April, it adds nothing", () => {
    expect(adds(measures.wonAmount, deal())).toBe("100");
    expect(adds(measures.wonAmount, deal({ status: "lost" }))).toBeNull();
    expect(adds(measures.wonAmount, deal({ closed_at: "2026-04-01T00:00:00+00:00" }))).toBeNull();
    expect(adds(measures.wonAmount, null)).toBeNull();
  });

  test("open at the end of March: opened before, closed at the very end or later, or not yet", () => {
    expect(adds(measures.dealsOpenAtEnd, deal())).toBeNull();
    expect(adds(measures.dealsOpenAtEnd, deal({ closed_at: "2026-04-01T00:00:00+00:00" }))).toBe("1");
    expect(adds(measures.dealsOpenAtEnd, deal({ closed_at: null, status: "open" }))).toBe("1");
    expect(
      adds(measures.dealsOpenAtEnd, deal({ opened_at: "2026-04-01T00:00:00+00:00", closed_at: null })),
    ).toBeNull();
  });

  test("4 of 5 is satisfied, 3 of 5 is not, 2 of 3 is not; of NPS answers none counts for CSAT", () => {
    const answer = (score: number, scaleMax: number, kind = "csat") => ({
      ...{ kind, score, scale_min: 1, scale_max: scaleMax },
      submitted_at: "2026-03-31T23:59:59+00:00",
    });
    expect(adds(measures.csatSatisfied, answer(4, 5))).toBe("1");
    expect(adds(measures.csatSatisfied, answer(3, 5))).toBeNull();
    expect(adds(measures.csatSatisfied, answer(2, 3))).toBeNull();
    expect(adds(measures.csatSatisfied, answer(5, 5, "nps"))).toBeNull();
  });

  test("one contact, reopened 8 days after: resolved at first contact; after 6 days it is not", () => {
    const ticket = (reopened: string | null) => ({
      opened_at: "2026-03-01T00:00:00+00:00",
      resolved_at: "2026-03-02T00:00:00+00:00",
      reopened_at: reopened,
      contact_count: 1,
    });
    expect(adds(measures.ticketsResolvedAtFirstContact, ticket(null))).toBe("1");
    expect(adds(measures.ticketsResolvedAtFirstContact, ticket("2026-03-10T00:00:00+00:00"))).toBe("1");
    expect(adds(measures.ticketsResolvedAtFirstContact, ticket("2026-03-08T00:00:00+00:00"))).toBeNull();
  });

  test("an edited name moves nothing, an edited amount does", () => {
    const records = factRecords.deals(settings);
    if (!records) throw new Error("deals have records");
    const read = readOf(measures.wonAmount);
    expect(movedMeasure(read, records, deal({ name: "a" }), deal({ name: "b" }))).toBe(false);
    expect(movedMeasure(read, records, deal(), deal({ base_amount: 101 }))).toBe(true);
    expect(movedMeasure(read, records, null, deal())).toBe(true);
  });

  test("of every measure: a record that did not change moved nothing, whatever it says", () => {
    const column = fc.oneof(fc.constant(null), fc.integer(), fc.constant("won"), fc.constant("2026-03-10"));
    const names = [
      "opened_at",
      "closed_at",
      "status",
      "base_amount",
      "acquired_at",
      "churned_at",
      "date",
      "score",
    ];
    const row = fc.dictionary(fc.constantFrom(...names), column);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values<Measure>(measures)), row, (measure, stored) => {
        for (const records of recordsOf(measure, settings)) {
          expect(movedMeasure(readOf(measure), records, stored, { ...stored })).toBe(false);
        }
      }),
    );
  });

  test("every column that a measure names is a stored column of its records", () => {
    for (const measure of Object.values<Measure>(measures)) {
      const columns = factRecords[measure.fact](settings)?.columns;
      if (!columns) continue;
      for (const [, named] of JSON.stringify(measure).matchAll(
        /"(?:column|at|from|to|until|again|due)":"(\w+)"/g,
      )) {
        expect([measure.id, named, columns[named ?? ""]]).toEqual([measure.id, named, expect.any(String)]);
      }
    }
  });
});

describe("then and now", () => {
  const reported = (value: number | null, reason: "no-data" | "not-mature" | null = null) => ({
    value,
    reason,
  });
  test("91.2 then and 90.8 now is restated by −0.4; the same but for rounding is the same", () => {
    const { state, difference } = comparePoints(reported(91.2), { value: 90.8 });
    expect(state).toBe("restated");
    expect(difference).toBeCloseTo(-0.4, 9);
    expect(comparePoints(reported(0.1 + 0.2), { value: 0.3 })).toEqual({ state: "same", difference: 0 });
  });
  test("none then: too young has matured, no data was filled; none now is gone", () => {
    expect(comparePoints(reported(null, "not-mature"), { value: 1 }).state).toBe("matured");
    expect(comparePoints(reported(null, "no-data"), { value: 1 }).state).toBe("filled");
    expect(comparePoints(reported(1), { value: null }).state).toBe("gone");
    expect(comparePoints(reported(null), { value: null }).state).toBe("same");
  });
  test("any two values: the difference leads from one to the other", () => {
    const value = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(value, value, (was, is) => {
        const { difference } = comparePoints(reported(was), { value: is });
        expect(was + (difference ?? Number.NaN)).toBeCloseTo(is, 0);
      }),
    );
  });
});

test("changed settings in words: definition and parameter, not what is the same", () => {
  const was: FigureSettings = {
    variant: { id: "default", name: "Top two boxes" },
    bands: null,
    parameters: { withinDays: 90 },
    ...{ revenueSource: "won-deals", churnRule: "explicit", inactivityDays: 180 },
    ...{ grossMarginPercent: null, timeZone: "Europe/Berlin", currency: "EUR" },
  };
  const is = { ...was, variant: { id: "top-box", name: "Top box" }, parameters: { withinDays: 60 } };
  expect(settingsChanges(was, is, { withinDays: "Days to convert" })).toEqual([
    "The definition: then Top two boxes, now Top box",
    "Days to convert: then 90, now 60",
  ]);
  expect(settingsChanges(was, was, { withinDays: "Days to convert" })).toEqual([]);
});
