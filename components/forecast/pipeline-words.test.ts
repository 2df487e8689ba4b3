import { describe, expect, it } from "vitest";
import type { PipelineForecast, PipelinePeriod } from "@/lib/contracts/pipeline-forecast";
import type { FigureFormat } from "@/lib/format/unit";
import { pipelineSentence, summarizePipeline } from "./pipeline-words";

const format: FigureFormat = { unit: "money", grain: "month", locale: "en-GB", currency: "EUR" };
const none = { deals: 0, amount: 0, weightedAmount: 0, withoutProbability: { deals: 0, amount: 0 } };
const november: PipelinePeriod = {
  ...none,
  start: "2026-11-01",
  end: "2026-12-01",
  partial: true,
  deals: 11,
  amount: 15_800,
  weightedAmount: 11_600,
  won: { deals: 4, amount: 17_700 },
  target: 40_000,
};
const pipeline = (period: Partial<PipelinePeriod>): PipelineForecast => ({
  grain: "month",
  from: "2026-11-01",
  to: "2026-12-01",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2026-11-22T12:00:00Z",
  periods: [{ ...november, ...period }],
  overdue: { ...none, largest: [] },
  undated: { ...none, largest: [] },
  before: none,
  after: none,
  total: { ...none, deals: 11, amount: 15_800, weightedAmount: 11_600 },
});

describe("the pipeline in a sentence", () => {
  it("40,000 − 17,700 − 11,600 leaves 10,700 to be found", () => {
    expect(pipelineSentence(pipeline({}), format)).toBe(
      "Nov 2026: €17.7K is won, and €11.6K is to be expected from 11 deals worth €15.8K. Of the target of €40K, €10.7K is still to be found.",
    );
  });

  it("17,700 + 11,600 is 5,300 above a target of 24,000", () => {
    expect(pipelineSentence(pipeline({ target: 24_000 }), format)).toMatch(
      /Together that is €5,300 above the target of €24K\.$/,
    );
  });

  it("says nothing of a target that is not set, and tells of a period without deals", () => {
    expect(pipelineSentence(pipeline({ target: null, deals: 0 }), format)).toBe(
      "Nov 2026: €17.7K is won, and no open deal is expected to close in the rest of it.",
    );
  });

  it("speaks of one deal as one", () => {
    expect(pipelineSentence(pipeline({ target: null, deals: 1 }), format)).toContain("from 1 deal worth");
  });

  it("begins with a capital letter for a week, too", () => {
    const week = pipelineSentence(pipeline({ start: "2026-11-16", end: "2026-11-23" }), {
      ...format,
      grain: "week",
    });
    expect(week).toMatch(/^Week of 16 Nov 2026: /);
  });

  it("without open deals says so", () => {
    expect(pipelineSentence({ ...pipeline({}), total: none }, format)).toBe("No deal is open.");
  });
});

it("the chart in words has every period: 11,600 weighted of 15,800", () => {
  expect(summarizePipeline(pipeline({}), format)).toBe(
    "11 deals open, worth €15.8K. Nov 2026: €11.6K weighted of €15.8K in 11 deals.",
  );
});
