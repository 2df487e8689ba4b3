import { describe, expect, it } from "vitest";
import { cohortGrainOf, cohortSearch, parseCohortChoices } from "./cohort-view";
import { parseView } from "./view";

const calendar = { timeZone: "Europe/Berlin", weekStart: 1, fiscalYearStartMonth: 1 };
const view = parseView({}, "2026-11-22", calendar);

describe("the address of the cohorts", () => {
  it("keeps what is not the default: revenue of the first full month, in money", () => {
    const choices = { measure: "revenue", base: "first-full-month", show: "absolute" } as const;
    const text = cohortSearch(view, choices);
    expect(text).toContain("measure=revenue&base=first-full-month&show=absolute");
    expect(parseCohortChoices(Object.fromEntries(new URLSearchParams(text)))).toEqual(choices);
  });

  it("of customers says no base, which they do not have", () => {
    expect(
      cohortSearch(view, { measure: "customers", base: "first-full-month", show: "percent" }),
    ).not.toContain("base");
  });

  it("falls back to the default where an address is not understood", () => {
    expect(parseCohortChoices({ measure: "tickets", show: ["absolute", "percent"] })).toEqual({
      measure: "customers",
      base: "acquisition-month",
      show: "absolute",
    });
  });

  it("makes months of days and weeks, and quarters of years", () => {
    const grains = (["day", "week", "month", "quarter", "year"] as const).map((grain) =>
      cohortGrainOf({ grain }),
    );
    expect(grains).toEqual(["month", "month", "month", "quarter", "quarter"]);
  });
});
