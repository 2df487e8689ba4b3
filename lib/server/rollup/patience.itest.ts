import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { defaultParameters } from "@/lib/kpi/measure";
import { measures } from "@/lib/kpi/measures";
import { db } from "@/lib/server/db";
import { makeOrganization } from "@/lib/testing/factories";
import { readMeasures } from "../kpi/read-measures";
import { PATIENCE_MS } from "./ensure-fresh";
import { withRollupLock } from "./rollup-lock";

const range = { start: "2026-01-01", end: "2026-02-01" };
const asOf = new Date("2026-02-15T12:00:00Z");

test("while somebody else is long at the rollups, readers are answered from the records soon: 1 lead, then 1 + 2,500 of two sources", async () => {
  const organization = await makeOrganization(db);
  const addLead = (externalId: string, source: string) =>
    db.lead.create({
      data: {
        organizationId: organization.id,
        id: uuidv7(),
        externalId,
        source,
        createdAt: new Date("2026-01-10T12:00:00Z"),
      },
    });
  const all = { measure: measures.leadsCreated, range, scope: { filter: {} }, parameters: defaultParameters };
  const bySource = { ...all, scope: { filter: {}, by: "source" as const } };
  const count = async () => {
    const { amounts } = await readMeasures(organization, asOf, [all, bySource], []);
    return [amounts.of(all), [...amounts.groupsOf(bySource).keys()].sort()];
  };
  await addLead("L-1", "web");
  expect(await count()).toEqual([1, ["web"]]);

  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const other = withRollupLock(organization, async () => {
    isHeld();
    await released;
  });
  await held;
  try {
    // As many marks as an import leaves: one for each day on which one of the leads was created.
    await db.lead.createMany({
      data: Array.from({ length: 2_500 }, (_, index) => ({
        organizationId: organization.id,
        id: uuidv7(),
        externalId: `more-${index}`,
        source: "ads",
        createdAt: new Date("2026-01-10T12:00:00Z"),
        qualifiedAt: new Date(Date.UTC(2026, 0, 11 + index)),
      })),
    });
    const began = performance.now();
    expect(await count()).toEqual([2_501, ["ads", "web"]]);
    const first = performance.now() - began;
    expect(first).toBeGreaterThanOrEqual(PATIENCE_MS.many - 50);
    // Whoever comes later finds that it takes long, and does not wait at all.
    const again = performance.now();
    expect(await count()).toEqual([2_501, ["ads", "web"]]);
    expect(performance.now() - again).toBeLessThan(PATIENCE_MS.many);
  } finally {
    release();
    await other;
  }
  expect(await count()).toEqual([2_501, ["ads", "web"]]);
});
