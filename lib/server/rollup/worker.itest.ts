import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { makeOrganization } from "@/lib/testing/factories";
import { refreshRollups } from "./refresh";
import { RefreshRests } from "./refresh-rests";
import { refreshMarked } from "./worker";

const createdAt = new Date("2026-01-10T12:00:00Z");

test("of three organizations with a new lead each, one of them in no known time zone, two are brought up to date; the third is told of by its id, and then left alone for a while", async () => {
  const organizations = [
    await makeOrganization(db),
    await makeOrganization(db),
    await makeOrganization(db),
  ] as const;
  for (const organization of organizations) {
    // What is built is what a refresh brings up to date.
    await refreshRollups(organization);
    const lead = { organizationId: organization.id, id: uuidv7(), externalId: "L-1", createdAt };
    await db.lead.create({ data: lead });
  }
  const [, broken] = organizations;
  await db.organization.update({ where: { id: broken.id }, data: { timeZone: "Nowhere/At_all" } });

  const rests = new RefreshRests();
  const failed: unknown = await refreshMarked(rests).catch((error: unknown) => error);

  expect(failed).toBeInstanceOf(AggregateError);
  expect(failed instanceof AggregateError && failed.errors.map(({ message }) => message)).toEqual([
    `The rollups of organization ${broken.id} were not brought up to date.`,
  ]);
  const marked = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT organization_id::text AS id FROM rollup_stale`;
  expect(marked).toEqual([{ id: broken.id }]);
  expect(await refreshMarked(rests)).toBe(0);
});
