import { expect, test } from "vitest";
import { db, isDatabaseAnswering } from "@/lib/server/db";

test("a database that runs answers, and holds the migrated tables, empty: 0 organizations", async () => {
  expect(await isDatabaseAnswering()).toBe(true);
  expect(await db.organization.count()).toBe(0);
});
