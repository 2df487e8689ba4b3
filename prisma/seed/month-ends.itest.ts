import { beforeAll, expect, test } from "vitest";
import { contextForOperator } from "@/lib/server/auth/operator-context";
import { db } from "@/lib/server/db";
import { getRestatement } from "@/lib/server/snapshots/get-restatement";
import { listReported } from "@/lib/server/snapshots/reported-figures";
import { seedDemo } from "./index";
import { writeMonthEnds } from "./month-ends";

const now = new Date("2026-11-22T04:00:00Z");
let organizationId: string;
beforeAll(async () => {
  ({ organizationId } = await seedDemo({ db, now, days: 400, scale: 0.5 }));
  await writeMonthEnds(now);
}, 120_000);

const reported = async (kpi: string) =>
  (await listReported(await contextForOperator(organizationId), kpi, { months: 12 }, { now })).figures;

test("of twelve months revenue was restated in September, by one corrected order of 4,000", async () => {
  const figures = await reported("revenue");
  expect(figures).toHaveLength(12);
  const restated = figures.filter(({ state }) => state !== "same");
  expect(restated).toMatchObject([{ month: "2026-09", state: "restated", late: false }]);
  expect(restated[0]?.difference).toBeCloseTo(-4000, 6);
  const { records } = await getRestatement(await contextForOperator(organizationId), "revenue", "2026-09", {
    now,
  });
  expect(records).toMatchObject([{ type: "orders", change: "edited" }]);
});

test("CSAT of July was restated, and no other month", async () => {
  const figures = await reported("csat");
  const changed = figures.filter(({ state }) => state !== "same").map(({ month }) => month);
  expect(changed).toEqual(["2026-07"]);
});
