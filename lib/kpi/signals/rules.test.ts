import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signalsOf } from "./rules";

const limits = { centre: 50, lower: 40, upper: 60 };
const rulesOf = (values: readonly number[]) =>
  signalsOf(values, limits).map((signal) => signal?.rule ?? null);

describe("signalsOf", () => {
  it("finds 61 and 39 outside 40 to 60, and 60 and 40 within", () => {
    expect(signalsOf([61, 39, 60, 40], limits)).toMatchObject([
      { rule: "outside", side: "above", inARow: 1 },
      { rule: "outside", side: "below", inARow: 1 },
      null,
      null,
    ]);
  });

  it("finds eight in a row above the centre, and not seven", () => {
    const run = Array.from({ length: 8 }, () => 52);
    expect(rulesOf(run.slice(1))).toEqual(Array(7).fill(null));
    expect(signalsOf(run, limits).at(-1)).toEqual({ rule: "run", side: "above", inARow: 8 });
    expect(rulesOf([...run.slice(4), 50, ...run.slice(4)])).toEqual(Array(9).fill(null));
  });

  it("finds 56, 51, 57, 58: three of four nearer to 60 than to 50, all on one side", () => {
    expect(rulesOf([56, 51, 57, 58])).toEqual(["near-limit", null, "near-limit", "near-limit"]);
    expect(rulesOf([56, 51, 51, 57, 58])).toEqual(Array(5).fill(null));
    expect(rulesOf([56, 44, 57, 43])).toEqual(Array(4).fill(null));
  });

  it("sees the same signals from below when all is turned upside down, and none in values at the centre", () => {
    const values = fc.array(fc.integer({ min: 35, max: 65 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, (all) => {
        const mirrored = signalsOf(
          all.map((value) => 100 - value),
          limits,
        );
        const other = { above: "below", below: "above" } as const;
        expect(mirrored).toEqual(
          signalsOf(all, limits).map((signal) => signal && { ...signal, side: other[signal.side] }),
        );
        expect(
          signalsOf(
            all.map(() => 50),
            limits,
          ).every((signal) => signal === null),
        ).toBe(true);
      }),
    );
  });

  it("calls every value beyond a limit a signal, whatever is around it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 70 }), { maxLength: 40 }), (all) => {
        for (const [place, rule] of rulesOf(all).entries()) {
          const value = all[place] ?? 50;
          expect(rule === "outside").toBe(value > 60 || value < 40);
        }
      }),
    );
  });
});
