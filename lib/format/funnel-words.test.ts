import { describe, expect, it } from "vitest";
import { funnelHeadline, outcomesInWords, type WordedStage } from "./funnel-words";

const options = { locale: "en-GB", currency: "EUR" };
const stageOf = (stage: string, changes: Partial<WordedStage> = {}): WordedStage => ({
  stage,
  entered: 83,
  leftForward: 45,
  lost: 34,
  stillThere: 4,
  movedBack: 0,
  conversion: { value: (45 * 100) / 83 },
  dropOff: { value: (34 * 100) / 83 },
  medianDays: 18.2,
  lostReasons: [
    { reason: null, deals: 15 },
    { reason: "Price", deals: 12 },
    { reason: "No budget", deals: 7 },
  ],
  ...changes,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("the funnel in a sentence", () => {
  it("names the worst step, 34 of 83 as 41 % drop, the median and the reason most often given", () => {
    const stages = [stageOf("Demo"), stageOf("Proposal"), stageOf("Negotiation")];
    expect(plain(funnelHeadline(stages, "Proposal", options))).toBe(
      "Most deals are lost between Proposal and Negotiation: 41 % drop (34 of 83), median 18 days; main reason Price (12)",
    );
  });

  it("of the last stage names the stage alone, and no reason where none was given", () => {
    const last = stageOf("Negotiation", { lostReasons: [{ reason: null, deals: 34 }], medianDays: 4.25 });
    expect(plain(funnelHeadline([stageOf("Demo"), last], "Negotiation", options))).toBe(
      "Most deals are lost in Negotiation, the last stage: 41 % drop (34 of 83), median 4.3 days",
    );
  });

  it("says that nothing was lost where nothing was", () => {
    expect(funnelHeadline([stageOf("Demo")], null, options)).toBe(
      "No deal that entered a stage in these days has been lost",
    );
  });
});

describe("a stage's outcomes", () => {
  it("are told with their counts, and left out where there are none", () => {
    const { wentOn, lost, rest } = outcomesInWords(stageOf("Demo"), options);
    expect([plain(wentOn), plain(lost ?? ""), rest]).toEqual([
      "54 % went on (45)",
      "41 % lost (34)",
      ["4 still there"],
    ]);
    expect(outcomesInWords(stageOf("Demo", { lost: 0, stillThere: 0 }), options)).toMatchObject({
      lost: null,
      rest: [],
    });
  });
});
