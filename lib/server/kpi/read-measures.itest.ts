import { describe, expect, test } from "vitest";
import { defaultParameters, factDimensions, type Measure } from "@/lib/kpi/measure";
import { measures } from "@/lib/kpi/measures";
import { db } from "@/lib/server/db";
import { makeOrganization } from "@/lib/testing/factories";
import { readMeasures } from "./read-measures";
import type { MeasureRead, Scope } from "./sql/measure-read";

const range = { start: "2026-01-01", end: "2026-02-01" };
const asOf = new Date("2026-02-15T12:00:00Z");

const scopesOf = (measure: Measure): Scope[] => [
  { filter: {} },
  ...factDimensions[measure.fact].flatMap((dimension) => [
    { filter: {}, by: dimension },
    { filter: { [dimension]: ["x", ""] } },
    { filter: { [dimension]: ["x"] }, by: dimension },
  ]),
];

describe.each(["explicit", "inactivity"] as const)("churn rule %s", (churnRule) => {
  test.each(["won-deals", "orders"] as const)(
    "revenue from %s: every measure, broken down and filtered by every dimension of its fact, in one statement: 0 of nothing, and no percentile",
    async (revenueSource) => {
      const organization = await makeOrganization(db, { churnRule, revenueSource });
      const reads: MeasureRead[] = Object.values(measures).flatMap((measure) =>
        scopesOf(measure).map((scope) => ({ measure, range, scope, parameters: defaultParameters })),
      );
      const { amounts } = await readMeasures(organization, asOf, reads, []);
      const isPercentile = ({ measure }: MeasureRead) => measure.aggregate.type === "percentile";
      const ofNothing = reads.map((read) => (isPercentile(read) ? null : 0));
      expect(reads.map((read) => amounts.of(read))).toEqual(ofNothing);
      expect(reads.flatMap((read) => [...amounts.groupsOf(read)])).toEqual([]);
    },
    // One statement of some thousand parts, on whatever machine.
    180_000,
  );
});

test("requirements: of tickets, csat answers and NPS answers, the ones without a record are missing", async () => {
  const organization = await makeOrganization(db);
  await db.ticket.create({
    data: {
      organizationId: organization.id,
      id: "01940000-0000-7000-8000-000000000001",
      externalId: "T-1",
      openedAt: asOf,
    },
  });
  const { missing } = await readMeasures(
    organization,
    asOf,
    [],
    [
      { record: "tickets" },
      { record: "tickets", field: "contactCount" },
      { record: "survey-responses", kind: "csat" },
    ],
  );
  expect(missing).toEqual([
    { record: "tickets", field: "contactCount" },
    { record: "survey-responses", kind: "csat" },
  ]);
});
