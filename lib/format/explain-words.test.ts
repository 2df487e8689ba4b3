import { describe, expect, test } from "vitest";
import { decompose, type GroupChange } from "@/lib/kpi/explain";
import type { Point } from "@/lib/kpi/point";
import { findKpi } from "@/lib/kpi/registry";
import {
  type ChangeWords,
  sentenceOfFactors,
  sentenceOfGroups,
  shortOfFactors,
  shortOfGroups,
} from "./explain-words";

const options = { locale: "en", currency: "EUR" };
const plain = (text: string | null) => text?.replaceAll(/\u2009|\u00a0|\u202f/g, " ") ?? null;

const pointOf = (value: number | null, more: Partial<Point> = {}): Point => ({
  start: "2026-10-01",
  end: "2026-11-01",
  partial: false,
  value,
  reason: null,
  numerator: value,
  denominator: null,
  parts: {},
  n: null,
  interval: null,
  status: null,
  ...more,
});
const csat = (satisfied: number, answers: number) =>
  pointOf(answers === 0 ? null : (satisfied * 100) / answers, {
    numerator: satisfied,
    denominator: answers,
    n: answers,
    parts: { satisfied, answers },
  });

const group = (label: string, before: Point, after: Point): GroupChange => ({
  value: label,
  label,
  before,
  after,
});

const sum = (groups: readonly GroupChange[], side: "before" | "after") =>
  csat(
    groups.reduce((all, each) => all + (each[side].numerator ?? 0), 0),
    groups.reduce((all, each) => all + (each[side].denominator ?? 0), 0),
  );

const takeApart = (id: string, groups: readonly GroupChange[], before: Point, after: Point) => {
  const definition = findKpi(id);
  if (!definition) throw new Error(`There is no ${id}.`);
  const taken = decompose({ definition, variant: definition.variants[0] }, { before, after }, groups);
  const words: ChangeWords = {
    name: definition.shortName ?? definition.name,
    unit: definition.unit,
    before: before.value ?? 0,
    after: after.value ?? 0,
    options,
    dimension: "channel",
  };
  return { sentence: plain(sentenceOfGroups(taken, words)), short: plain(shortOfGroups(taken, words)) };
};

const ofCsat = (...groups: GroupChange[]) =>
  takeApart("csat", groups, sum(groups, "before"), sum(groups, "after"));

describe("one sentence on what groups did", () => {
  test("840 of 1,000 by phone become 710: 6.5 of the 7.5 points, and mail lost the rest", () => {
    const told = ofCsat(
      group("Phone", csat(840, 1000), csat(710, 1000)),
      group("Mail", csat(800, 1000), csat(780, 1000)),
    );
    expect(told.sentence).toBe(
      "CSAT fell 7.5 points: 6.5 of them from Phone, where it went from 84.0 % to 71.0 %.",
    );
    expect(told.short).toBe("Phone 84.0 % → 71.0 %");
  });

  test("rates stay and the mix moves: the group is named by its share of the whole", () => {
    const told = ofCsat(
      group("Phone", csat(500, 1000), csat(1000, 2000)),
      group("Mail", csat(900, 1000), csat(900, 1000)),
    );
    expect(told.sentence).toBe(
      "CSAT fell 6.7 points: 6.7 of them because the mix changed: Mail, at 90.0 %, went from 50 % to 33 % of the whole.",
    );
  });

  test("answers without a channel are called that", () => {
    const nobody = { ...group("Not set", csat(840, 1000), csat(710, 1000)), value: null };
    const told = ofCsat(nobody, group("Mail", csat(800, 1000), csat(800, 1000)));
    expect(told.sentence).toContain("6.5 of them from those without a channel, where it went");
    expect(told.short).toBe("Those without a channel 84.0 % → 71.0 %");
  });

  test("costs without a source have no customers to be divided by: named with what they explain, not with two levels", () => {
    const undivided = (cost: number) => ({ ...csat(cost, 1), value: null, denominator: 0, n: 0 });
    const told = ofCsat(
      { ...group("Not set", undivided(60), undivided(20)), value: null },
      group("Mail", csat(40, 100), csat(40, 100)),
    );
    expect(told.short).toMatch(/^Those without a channel: [\d.]+ of them$/);
  });

  test("all groups fell alike: it says that none stands out", () => {
    const told = ofCsat(
      group("Phone", csat(80, 100), csat(70, 100)),
      group("Mail", csat(80, 100), csat(70, 100)),
    );
    expect(told.sentence).toContain("No group stands out beyond an even spread and chance.");
    expect(told.short).toBeNull();
  });

  test("what changed and cancelled out is still told", () => {
    const told = ofCsat(
      group("Phone", csat(800, 1000), csat(700, 1000)),
      group("Mail", csat(700, 1000), csat(800, 1000)),
    );
    expect(told.sentence).toBe("CSAT stayed at 75.0 %: Mail added 5.0 and Phone took off 5.0.");
  });

  test("revenue is told in money and per cent; who went the other way is named", () => {
    const told = takeApart(
      "revenue",
      [
        group("Enterprise", pointOf(400_000, { n: 400 }), pointOf(500_000, { n: 480 })),
        group("Small", pointOf(100_000, { n: 500 }), pointOf(60_000, { n: 300 })),
      ],
      pointOf(500_000),
      pointOf(560_000),
    );
    expect(told.sentence).toBe(
      "Revenue rose €60,000 (12.0 %): €100,000 of it from Enterprise, where it went from €400,000 to €500,000; Small went the other way by €40,000.",
    );
  });

  test("a median names the group that moved most, without sharing anything out", () => {
    const hours = (value: number, n: number) => pointOf(value, { numerator: null, n });
    const told = takeApart(
      "first-response-time",
      [group("Phone", hours(3, 9), hours(7, 9)), group("Mail", hours(5, 9), hours(5, 9))],
      hours(4, 18),
      hours(6, 18),
    );
    expect(told).toEqual({
      sentence: "First response time rose 2 hours (50.0 %). Phone moved most, from 3 hours to 7 hours.",
      short: null,
    });
  });
});

describe("one sentence on what factors did", () => {
  const words: ChangeWords = { name: "CLV : CAC", unit: "x", before: 4, after: 3, options };
  const factors = [
    { name: "customer lifetime value", unit: "money", before: 1200, after: 1230, effect: 0.1 },
    { name: "customer acquisition cost", unit: "money", before: 300, after: 410, effect: -1.1 },
  ] as const;

  test("the cost that rose took 1.1, the value that rose gave 0.1 (too little to name)", () => {
    expect(plain(sentenceOfFactors(factors, words))).toBe(
      "CLV : CAC fell 1.0× (25.0 %): 1.1× of it by customer acquisition cost, which went from €300 to €410.",
    );
    expect(plain(shortOfFactors(factors, words))).toBe("Customer acquisition cost €300 → €410");
  });
});
