import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedText } from "./marked-text";

const marks = (text: string, terms: Parameters<typeof markedText>[1]) =>
  markedText(text, terms)
    .filter(({ marked }) => marked)
    .map((part) => part.text);

describe("marked text", () => {
  it("marks whole words, in whatever case, and words that begin with a term where it may", () => {
    const text = "Waited, WAITING: await wait";
    expect(marks(text, [{ text: "wait", prefix: true }])).toEqual(["Waited", "WAITING", "wait"]);
    expect(marks(text, [{ text: "wait", prefix: false }])).toEqual(["wait"]);
  });

  it("leaves markup as the text that it is", () => {
    expect(markedText("<b>x</b>", [{ text: "x", prefix: false }])).toEqual([
      { text: "<b>", marked: false },
      { text: "x", marked: true },
      { text: "</b>", marked: false },
    ]);
  });

  it("marks the run that holds a term of a script without spaces", () => {
    expect(marks("対応が遅い。", [{ text: "遅い", prefix: true }])).toEqual(["対応が遅い"]);
  });

  it("is, put together, the text itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.boolean(), (text, term, prefix) => {
        expect(
          markedText(text, [{ text: term, prefix }])
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
