import { describe, expect, it } from "vitest";
import { systematicSample } from "./systematic-sample";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("a systematic sample", () => {
  it("of 5,000 is all; of 12,000 it is every third: 0, 3, 6 … 11,997, which are 4,000", () => {
    expect(systematicSample(upTo(5_000))).toHaveLength(5_000);
    const sample = systematicSample(upTo(12_000));
    expect(sample).toHaveLength(4_000);
    expect(sample.slice(0, 3)).toEqual([0, 3, 6]);
    expect(sample.at(-1)).toBe(11_997);
  });
});
