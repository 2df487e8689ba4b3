import { expect, test } from "vitest";
import { harmlessText } from "./spreadsheet-text";

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+49 30 1234", "'+49 30 1234"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\uFF1D1+1", "'\uFF1D1+1"],
  ["a=b", "a=b"],
  ["", ""],
])("%j is written as %j", (text, cell) => {
  expect(harmlessText(text)).toBe(cell);
});
