import { describe, expect, it } from "vitest";
import { changeBetween } from "./change";

describe("the change between two values", () => {
  it("from 100 to 120: +20, +20 %, better where up is", () => {
    expect(changeBetween(120, 100, "up")).toEqual({ change: 20, changePercent: 20, better: true });
    expect(changeBetween(120, 100, "down")).toEqual({ change: 20, changePercent: 20, better: false });
  });

  it("from zero has no percentage: growth from nothing is not 100 %", () => {
    expect(changeBetween(5, 0, "up")).toEqual({ change: 5, changePercent: null, better: true });
  });

  it("from a negative value has no percentage: an NPS from −10 to 5 is +15 points", () => {
    expect(changeBetween(5, -10, "up")).toEqual({ change: 15, changePercent: null, better: true });
  });

  it("is neither better nor worse when nothing changed", () => {
    expect(changeBetween(7, 7, "down")).toEqual({ change: 0, changePercent: 0, better: null });
  });

  it.each([
    [null, 1],
    [1, null],
    [null, null],
  ])("does not exist from %s to %s", (current, comparison) => {
    expect(changeBetween(current, comparison, "up")).toEqual({
      change: null,
      changePercent: null,
      better: null,
    });
  });
});
