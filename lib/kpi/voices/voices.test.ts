import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords } from "./count-words";
import { distinguishingWords, usualWords } from "./distinguishing-words";
import { standingOf } from "./voice-groups";
import { wordsOf } from "./words-of";

const countsOf = (comments: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const comment of comments) countWords(counts, comment);
  return counts;
};
const nothing = new Map<string, number>();
const anyCounts = fc
  .array(
    fc.tuple(
      fc.constantFrom("slow", "fast", "invoice", "phone", "team", "fix"),
      fc.integer({ min: 1, max: 400 }),
    ),
  )
  .map((pairs) => new Map(pairs));

describe("words of a comment", () => {
  it("are runs of letters and digits in lower case: hyphens, apostrophes and dots part them", () => {
    expect(wordsOf("Set-up took 3 months, didn't it? Release 4.0/ÜBERLASTET")).toEqual([
      ...["set", "up", "took", "3", "months", "didn", "t", "it", "release", "4", "0", "überlastet"],
    ]);
  });

  it("are found in scripts without spaces as well", () => {
    expect(wordsOf("対応が遅い。")).toContain("対応");
  });

  it("are the same as Intl.Segmenter's where words have spaces between them", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "word" });
    const text = fc.array(fc.constantFrom("slow", "Größe", "x9", "42", " ", ", ", "-", "'", ".", "é", "\n"));
    fc.assert(
      fc.property(text, (pieces) => {
        const sentence = pieces.join("");
        const segments = [...segmenter.segment(sentence.toLowerCase())]
          .filter(({ isWordLike }) => isWordLike)
          .flatMap(({ segment }) => segment.match(/[\p{L}\p{N}]+/gu) ?? []);
        expect(wordsOf(sentence)).toEqual(segments);
      }),
    );
  });

  it("count once per comment; stop words of both languages, bare numbers and single letters do not count", () => {
    expect(countsOf(["Slow, slow and slow in 2026", "Die Antwort war slow, x"])).toEqual(
      new Map([
        ["slow", 2],
        ["antwort", 1],
      ]),
    );
  });
});

describe("distinguishing words", () => {
  it("follow the formula: 8 of 10 against 2 of 10 with a prior of 20 words spread 10 and 10 give z = 2.06", () => {
    const low = new Map([
      ["slow", 8],
      ["fast", 2],
    ]);
    const high = new Map([
      ["slow", 2],
      ["fast", 8],
    ]);
    const { low: more } = distinguishingWords(low, high, nothing, {
      ...usualWords,
      priorWords: 20,
      minimumZ: 0,
    });
    // ln(18/12) − ln(12/18) = 0.8109, over √(1/18 + 1/12) = 0.3727
    expect(more).toEqual([{ word: "slow", low: 8, high: 2, z: expect.closeTo(0.8109 / 0.3727, 3) }]);
  });

  it("find what each side says more, and leave out what both say alike", () => {
    const low = countsOf(Array.from({ length: 40 }, () => "invoice wrong, support kind"));
    const high = countsOf(Array.from({ length: 40 }, () => "sensors reliable, support kind"));
    const { low: said, high: praised } = distinguishingWords(low, high, nothing);
    expect(said.map(({ word }) => word)).toEqual(["invoice", "wrong"]);
    expect(praised.map(({ word }) => word)).toEqual(["reliable", "sensors"]);
  });

  it("claim nothing of two comments", () => {
    expect(distinguishingWords(countsOf(["invoice"]), countsOf(["sensors"]), nothing)).toEqual({
      low: [],
      high: [],
    });
  });

  it("are the same with the sides exchanged, but for the sign; nothing is NaN", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, anyCounts, (a, b, other) => {
        const options = { ...usualWords, minimumZ: 0.1, minimumComments: 1, limit: 100 };
        const [there, back] = [
          distinguishingWords(a, b, other, options),
          distinguishingWords(b, a, other, options),
        ];
        expect(there.low.map(({ word }) => word)).toEqual(back.high.map(({ word }) => word));
        for (const { z } of [...there.low, ...there.high]) expect(Number.isFinite(z)).toBe(true);
        for (const { z } of there.low) expect(z).toBeGreaterThan(0);
      }),
    );
  });

  it("keep to a limit per side, strongest first", () => {
    const low = new Map(Array.from({ length: 30 }, (_, i) => [`word${i}`, 50 + i] as const));
    const { low: said } = distinguishingWords(low, new Map([["other", 900]]), nothing, {
      ...usualWords,
      limit: 5,
    });
    expect(said).toHaveLength(5);
    expect(said.map(({ z }) => z)).toEqual(said.map(({ z }) => z).toSorted((x, y) => y - x));
  });
});

describe("groups", () => {
  it("belong to one KPI: a detractor stands low in NPS and nowhere in satisfaction", () => {
    expect(standingOf("nps", "detractor")).toBe("low");
    expect(standingOf("csat", "detractor")).toBeNull();
  });
});
