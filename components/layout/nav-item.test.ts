import { describe, expect, it } from "vitest";
import { barItems, isIn, moreItems, navItems } from "./nav-item";

describe("the navigation", () => {
  it("has Marketing between Sales and Support", () => {
    const labels = navItems.map(({ label }) => label);
    expect(labels.slice(labels.indexOf("Sales"), labels.indexOf("Support") + 1)).toEqual([
      "Sales",
      "Marketing",
      "Support",
    ]);
  });

  it("has Analysis after Support, with every page below /analysis in it", () => {
    const labels = navItems.map(({ label }) => label);
    expect(labels[labels.indexOf("Support") + 1]).toBe("Analysis");
    const rooms = navItems.filter((item) => isIn("/analysis/rankings", item)).map(({ label }) => label);
    expect(rooms).toEqual(["Analysis"]);
  });

  it("has five places in the bottom bar: 4 rooms and More, which leads to every other room", () => {
    expect(barItems).toHaveLength(4);
    expect([...barItems, ...moreItems]).toEqual(navItems);
  });

  it("knows a room by its address and those below it: /kpis/nps lies in KPIs, /kpis-of-old does not", () => {
    const kpis = navItems.filter((item) => isIn("/kpis/nps", item)).map(({ label }) => label);
    expect(kpis).toEqual(["KPIs"]);
    expect(navItems.filter((item) => isIn("/kpis-of-old", item))).toEqual([]);
  });
});
