import { describe, expect, it } from "vitest";
import { parseView, viewToSearch } from "./view";

const calendar = { timeZone: "Europe/Berlin", weekStart: 1, fiscalYearStartMonth: 1 };
const today = "2026-11-22";
const fromAddress = (search: string) => {
  const params = new URLSearchParams(search);
  const record = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]));
  return parseView(record, today, calendar);
};

describe("parseView", () => {
  it("is the last 12 months by month, against the period before, when the address says nothing", () => {
    expect(fromAddress("")).toEqual({
      period: "last-12-months",
      from: "2025-12-01",
      to: "2026-12-01",
      grain: "month",
      compare: "previous",
      filter: {},
    });
  });

  it("takes a custom range, and ignores one that ends before it starts or names no real date", () => {
    expect(fromAddress("from=2026-01-01&to=2026-04-01&grain=week")).toMatchObject({
      period: "custom",
      from: "2026-01-01",
      to: "2026-04-01",
      grain: "week",
    });
    expect(fromAddress("from=2026-04-01&to=2026-01-01").period).toBe("last-12-months");
    expect(fromAddress("from=2026-02-30&to=2026-04-01").period).toBe("last-12-months");
  });

  it("shows 24 months by week instead of by day: 731 days are more points than a series has", () => {
    expect(fromAddress("period=last-24-months&grain=day").grain).toBe("week");
    expect(fromAddress("period=last-12-months&grain=day").grain).toBe("day");
  });

  it("takes several values of a dimension and drops a dimension that does not exist", () => {
    expect(fromAddress("filter[source]=web&filter[source]=ads").filter).toEqual({ source: ["web", "ads"] });
    expect(fromAddress("filter[colour]=red").filter).toEqual({});
  });
});

describe("viewToSearch", () => {
  it.each([
    "",
    "period=this-month",
    "period=last-13-weeks&grain=day&compare=year",
    "from=2026-01-01&to=2026-04-01&grain=week&filter[team]=North&filter[team]=",
  ])("gives back the view of %j unchanged", (address) => {
    const view = fromAddress(address);
    expect(fromAddress(viewToSearch(view))).toEqual(view);
  });
});
