import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, curveRows, wholeTicks } from "./curves";

const curve = (id: string, ...values: number[]): Curve => ({
  id,
  label: id,
  look: "named",
  colour: 1,
  points: values.map((y, x) => ({ x, y })),
});

describe("curveRows", () => {
  it("a line of 3 values and one of 1 make 3 rows; where a line has ended, it has no value", () => {
    expect(curveRows([curve("b", 0.1, 0.2, 0.3), curve("a", 0.5)])).toEqual([
      { x: 0, b: 0.1, a: 0.5 },
      { x: 1, b: 0.2 },
      { x: 2, b: 0.3 },
    ]);
  });
});

describe("wholeTicks", () => {
  it("names each of 0 to 6, every other of 0 to 23, every ninth of 0 to 60", () => {
    expect(wholeTicks(6, 13)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(wholeTicks(23, 13)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
    expect(wholeTicks(60, 7)).toEqual([0, 9, 18, 27, 36, 45, 54]);
  });

  it("starts at 0, never passes the last, and has at most so many (any axis)", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 20 }), (last, most) => {
        const ticks = wholeTicks(last, most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeLessThanOrEqual(last);
        expect(ticks.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
