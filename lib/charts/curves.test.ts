import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, curveRows, spreadLabels } from "./curves";

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

describe("spreadLabels", () => {
  const label = (id: string, x: number, y: number) => ({ id, x, y, width: 50 });

  it("a label at 104 beside one at 100 moves down by a height, to 118; one further along keeps its height", () => {
    const places = spreadLabels([label("a", 0, 100), label("b", 10, 104), label("c", 80, 100)], 14, 0, 200);
    expect(places.map(({ y }) => y)).toEqual([100, 118, 100]);
  });

  it("none covers another while there is room (any places)", () => {
    const places = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(places, (wanted) => {
        const boxes = spreadLabels(
          wanted.map(({ x, y }, index) => label(String(index), x, y)),
          14,
          0,
          400,
        );
        for (const [index, a] of boxes.entries()) {
          expect(a.y >= 0 && a.y <= 400).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            expect(Math.abs(a.x - b.x) >= 50 || Math.abs(a.y - b.y) >= 14).toBe(true);
          }
        }
      }),
    );
  });
});
