import fc from "fast-check";
import { expect, test } from "vitest";
import { TextSpool } from "./text-spool";

test("any texts come back as they were, in any block, and equal texts are equal", () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), fc.integer({ min: 0, max: 300_000 }), (texts, long) => {
      const all = [...texts, "ü".repeat(long), ...texts];
      const spool = new TextSpool();
      for (const one of all) spool.add(one);
      expect(spool.length).toBe(all.length);
      expect(all.map((_, index) => spool.at(index))).toEqual(all);
      for (const [index, one] of texts.entries()) {
        expect(spool.equal(index, index + texts.length + 1)).toBe(true);
        expect(spool.equal(index, 0)).toBe(one === texts[0]);
      }
    }),
    { numRuns: 50 },
  );
});

test("a text that was never added is a RangeError", () => {
  expect(() => new TextSpool().at(0)).toThrow(RangeError);
});
