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

test("while somebody else is long at the rollups, readers are answered from the records soon: 1 lead, then 2, of 2 of them 2 sources", async () => {
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
    await addLead("L-2", "ads");
    const began = performance.now();
    expect(await count()).toEqual([2, ["ads", "web"]]);
    const first = performance.now() - began;
    expect(first).toBeGreaterThanOrEqual(PATIENCE_MS - 50);
    // Whoever comes later finds that it takes long, and does not wait at all.
    const again = performance.now();
    expect(await count()).toEqual([2, ["ads", "web"]]);
    expect(performance.now() - again).toBeLessThan(PATIENCE_MS / 2);
  } finally {
    release();
    await other;
  }
  expect(await count()).toEqual([2, ["ads", "web"]]);
});
