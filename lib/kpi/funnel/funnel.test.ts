import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FunnelCounts, ratesOf } from "./rates";
import { worstStageOf } from "./worst-stage";

const outcome = fc.nat({ max: 500 });
const counts = fc
  .record({ forward: outcome, won: outcome, lost: outcome, movedBack: outcome, stillThere: outcome })
  .map(
    ({ forward, won, lost, movedBack, stillThere }): FunnelCounts => ({
      entered: forward + won + lost + movedBack + stillThere,
      leftForward: forward + won,
      won,
      lost,
      movedBack,
      stillThere,
    }),
  );
const nothing = { entered: 0, leftForward: 0, won: 0, lost: 0, movedBack: 0, stillThere: 0 };

describe("a stage's rates", () => {
  it("of 80 entries 48 left forward and 20 were lost: 60 % convert, 25 % drop", () => {
    const rates = ratesOf({ ...nothing, entered: 80, leftForward: 48, lost: 20, stillThere: 12 });
    expect([rates.conversion.value, rates.dropOff.value]).toEqual([60, 25]);
  });

  it("of no entries there is neither a share nor an interval", () => {
    const none = { value: null, interval: null };
    expect(ratesOf(nothing)).toEqual({ conversion: none, dropOff: none });
  });

  it("never claim more than all entries, and lie within their intervals", () => {
    const property = fc.property(counts, (stage) => {
      const { conversion, dropOff } = ratesOf(stage);
      expect((conversion.value ?? 0) + (dropOff.value ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
      for (const { value, interval } of [conversion, dropOff]) {
        expect(value === null).toBe(interval === null);
        expect(
          value === null ||
            interval === null ||
            (interval.low <= value + 1e-9 && value <= interval.high + 1e-9),
        ).toBe(true);
      }
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe("the worst stage", () => {
  const stage = (name: string, entered: number, lost: number) => ({ name, entered, lost });

  it("is the one from which most deals are lost: 12 of 40 before 9 of 10", () => {
    expect(worstStageOf([stage("Demo", 40, 12), stage("Proposal", 10, 9)])?.name).toBe("Demo");
  });

  it("of equal losses is the larger share (5 of 10 before 5 of 50), and then the later one", () => {
    expect(worstStageOf([stage("A", 10, 5), stage("B", 50, 5)])?.name).toBe("A");
    expect(worstStageOf([stage("A", 10, 5), stage("B", 10, 5)])?.name).toBe("B");
  });

  it("is none where no deal was lost", () => {
    expect(worstStageOf([stage("A", 10, 0)])).toBeNull();
    expect(worstStageOf([])).toBeNull();
  });

  it("loses as many deals as any other, in whatever order they come", () => {
    const property = fc.property(fc.array(counts), (stages) => {
      const most = Math.max(0, ...stages.map(({ lost }) => lost));
      expect(worstStageOf(stages)?.lost ?? 0).toBe(most);
      expect(worstStageOf(stages.toReversed())?.lost ?? 0).toBe(most);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});
