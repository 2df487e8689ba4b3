import { describe, expect, it } from "vitest";
import { statementNames } from "./statement-names";

describe("statementNames", () => {
  it("names a statement from the second time on, always the same, and each its own", () => {
    const nameOf = statementNames();
    expect([nameOf({ sql: "SELECT 1" }), nameOf({ sql: "SELECT 1" }), nameOf({ sql: "SELECT 1" })]).toEqual([
      "",
      "plumbline_1",
      "plumbline_1",
    ]);
    nameOf({ sql: "SELECT 2" });
    expect(nameOf({ sql: "SELECT 2" })).toBe("plumbline_2");
  });

  it("names 200 statements and no more, and none longer than 48 KiB", () => {
    const nameOf = statementNames();
    const twice = (sql: string) => [nameOf({ sql }), nameOf({ sql })][1];
    const names = Array.from({ length: 250 }, (_, index) => twice(`SELECT ${index}`));
    expect(new Set(names.slice(0, 200)).size).toBe(200);
    expect(names.slice(200).every((name) => name === "")).toBe(true);
    expect([statementNames()({ sql: "x".repeat(49_153) }), twice("x".repeat(49_153))]).toEqual(["", ""]);
  });
});
