import { describe, expect, it } from "vitest";
import { createRandom } from "./random";

const draws = <Value>(count: number, draw: () => Value): Value[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe("createRandom", () => {
  it("gives the same 1,000 draws for the same seed, and others for another", () => {
    const of = (seed: string) => draws(1000, createRandom(seed).next);
    expect(of("a")).toEqual(of("a"));
    expect(of("a")).not.toEqual(of("b"));
  });

  it("stays the same from version to version: the first draws of seed 'acme' are written down here", () => {
    const random = createRandom("acme");
    expect(draws(4, () => random.integer(0, 999))).toMatchInlineSnapshot(`
      [
        518,
        562,
        984,
        577,
      ]
    `);
  });

  it("forks are independent of draws made before and of each other", () => {
    const first = createRandom("a");
    draws(10, first.next);
    expect(first.fork("leads").next()).toBe(createRandom("a").fork("leads").next());
    expect(first.fork("leads").next()).not.toBe(first.fork("deals").next());
  });

  it("has the means it says over 20,000 draws", () => {
    const random = createRandom("means");
    expect(mean(draws(20_000, random.next))).toBeCloseTo(0.5, 1);
    expect(mean(draws(20_000, () => random.normal(10, 2)))).toBeCloseTo(10, 0);
    expect(mean(draws(20_000, () => random.poisson(3)))).toBeCloseTo(3, 0);
    expect(mean(draws(20_000, () => random.poisson(200)))).toBeCloseTo(200, -1);
    expect(mean(draws(20_000, () => random.exponential(5)))).toBeCloseTo(5, 0);
    expect(median(draws(20_000, () => random.logNormal(40, 0.5)))).toBeGreaterThan(39);
    expect(median(draws(20_000, () => random.logNormal(40, 0.5)))).toBeLessThan(41);
  });

  it("weighted: 3 : 1 draws the first three times in four, and never a weight of 0", () => {
    const random = createRandom("weights");
    const drawn = draws(20_000, () =>
      random.weighted([
        ["a", 3],
        ["b", 1],
        ["never", 0],
      ] as const),
    );
    expect(drawn.filter((item) => item === "a").length / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain("never");
    expect(() => random.weighted([])).toThrow(RangeError);
  });

  it("uuid is a version 7 id that carries its instant: 2026-01-01T00:00Z is 019b7…", () => {
    const at = new Date("2026-01-01T00:00:00Z");
    const id = createRandom("ids").uuid(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at.getTime());
  });
});
