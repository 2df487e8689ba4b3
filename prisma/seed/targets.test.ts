import { describe, expect, it } from "vitest";
import { addMonths, daysBetween, localDateOf } from "@/lib/time";
import { company, owners } from "./company";
import { generateDemo } from "./generate";
import { demoTargets } from "./targets";

const today = "2026-11-22";
const records = generateDemo({ today, days: 1096, scale: 1 });
const targets = demoTargets(records, today, 1096);
const months = [...new Set(targets.map(({ month }) => month))].sort();
const sum = (amounts: readonly { amount: number }[]) =>
  amounts.reduce((total, { amount }) => total + amount, 0);
const targetOf = (month: string) => sum(targets.filter((target) => target.month === month));
const wonIn = (month: string) =>
  sum(
    records.deals.filter(
      ({ status, closedAt }) =>
        status === "won" && closedAt && localDateOf(closedAt, company.timeZone).startsWith(month),
    ),
  );

describe("the demo company's sales targets", () => {
  it("are the same for the same records", () => {
    expect(demoTargets(generateDemo({ today, days: 1096, scale: 1 }), today, 1096)).toEqual(targets);
  });

  it("are set for everybody who sells, in 36 months up to the present one and 3 ahead", () => {
    expect([months.length, months[0], months.at(-1)]).toEqual([39, "2023-12", "2027-02"]);
    const selling = owners.filter(({ team }) => team !== "Support").map(({ externalId }) => externalId);
    for (const month of months) {
      const whose = targets.filter((target) => target.month === month);
      expect(whose.map(({ ownerExternalId }) => ownerExternalId)).toEqual(selling);
      expect(whose.every(({ amount }) => amount > 0 && amount % 100 === 0)).toBe(true);
    }
  });

  it("are attained by 80 to 115 % in every whole month, some missed and some passed, and so far in the present one", () => {
    const attained = months.slice(0, 35).map((month) => (wonIn(month) / targetOf(month)) * 100);
    expect(Math.min(...attained)).toBeGreaterThan(80);
    expect(Math.max(...attained)).toBeLessThan(115);
    expect(attained.filter((percent) => percent >= 100).length).toBeGreaterThan(8);
    expect(attained.filter((percent) => percent < 100).length).toBeGreaterThan(8);
    const due = (targetOf("2026-11") * daysBetween("2026-11-01", today)) / 30;
    expect((wonIn("2026-11") / due) * 100).toBeGreaterThan(80);
    expect((wonIn("2026-11") / due) * 100).toBeLessThan(115);
  });

  it("are covered two to six times by what is open now and due next month", () => {
    const next = addMonths("2026-11-01", 1).slice(0, 7);
    const due = records.deals.filter(
      ({ status, expectedCloseAt }) =>
        status === "open" &&
        expectedCloseAt &&
        localDateOf(expectedCloseAt, company.timeZone).startsWith(next),
    );
    expect(sum(due) / targetOf(next)).toBeGreaterThan(2);
    expect(sum(due) / targetOf(next)).toBeLessThan(6);
  });

  it("of a shorter or smaller demo begin with its first whole month, and never ask for nothing", () => {
    for (const [days, scale] of [
      [400, 0.25],
      [30, 0.1],
    ] as const) {
      const few = demoTargets(generateDemo({ today, days, scale }), today, days);
      expect(few.every(({ amount }) => amount > 0)).toBe(true);
      expect(few[0]?.month ?? "2026-11").toBe(days === 400 ? "2025-11" : "2026-11");
    }
  });
});
