import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getKpiSeries } from "../kpi/get-kpi-series";

type Step = readonly [stage: string, enteredAt: string];

const storeDeal = async (organizationId: string, externalId: string, steps: readonly [Step, ...Step[]]) => {
  const id = uuidv7();
  const amounts = { amount: "1", baseAmount: "1", currency: "EUR" };
  const [[, openedAt]] = steps;
  await db.deal.create({
    data: { organizationId, id, externalId, openedAt: new Date(openedAt), status: "open", ...amounts },
  });
  await db.dealStageEvent.createMany({
    data: steps.map(([stage, enteredAt], step) => ({
      organizationId,
      id: uuidv7(),
      externalId: `${externalId}-${step}`,
      dealExternalId: externalId,
      dealId: id,
      stage,
      enteredAt: new Date(enteredAt),
    })),
  });
};

test("in January one deal goes from A to B, forward: 1 of 2; three deals from B to A in March teach that A comes after B, and January is 0 of 2", async () => {
  const organization = await makeOrganization(db);
  const january = async () => {
    const query = { from: "2026-01-01", to: "2026-02-01", grain: "month", filter: {} } as const;
    const now = new Date("2026-11-01T00:00:00Z");
    return (await getKpiSeries(makeContext(organization), "stage-conversion", query, { now })).total.parts;
  };
  await storeDeal(organization.id, "D1", [
    ["A", "2026-01-05T10:00:00Z"],
    ["B", "2026-01-10T10:00:00Z"],
  ]);
  expect(await january()).toEqual({ entered: 2, leftForward: 1 });
  expect(await january()).toEqual({ entered: 2, leftForward: 1 });
  for (const name of ["D2", "D3", "D4"]) {
    await storeDeal(organization.id, name, [
      ["B", "2026-03-05T10:00:00Z"],
      ["A", "2026-03-10T10:00:00Z"],
    ]);
  }
  expect(await january()).toEqual({ entered: 2, leftForward: 0 });
});
