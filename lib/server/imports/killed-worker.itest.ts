import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { checkImport, controlImport } from "./runs/control-import";
import { getImport } from "./runs/import-run";
import { createImport } from "./runs/prepare-import";
import { workOnImport } from "./runs/work-on-import";

const ROWS = 60_000;

async function* file() {
  yield Buffer.from("id,campaign id,date,sent\n");
  for (let from = 0; from < ROWS; from += 10_000)
    yield Buffer.from(
      Array.from({ length: 10_000 }, (_, at) => `row-${from + at},none,2026-03-01,${(from + at) % 7}\n`).join(
        "",
      ),
    );
}

const children: ChildProcess[] = [];
/** A worker as `npm run worker` starts it, in a process of its own, with this test's database. */
const startWorker = (): ChildProcess => {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    { env: process.env, stdio: ["ignore", "ignore", "inherit"] },
  );
  children.push(child);
  return child;
};
const noTransactionOfOthers = async () => {
  const busy = () => db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`;
  while ((await busy()).length > 0) await wait(50);
};
const kill = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
};
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});

test("a worker is killed in the middle of 60,000 rows; the next one goes on there: all of them, none twice", async () => {
  const ctx = makeContext(await makeOrganization(db), { user: null });
  const organizationId = ctx.organization.id;
  const { id } = await createImport(ctx, "activity.csv", file());
  await checkImport(ctx, id);
  await workOnImport({ organizationId, id });
  await controlImport(ctx, id, "run");

  const first = startWorker();
  const rowsDone = async () => (await getImport(ctx, id)).counts.rows;
  while ((await rowsDone()) < 20_000) await wait(50);
  await kill(first);
  // What it had sent by then the database may still be committing.
  await noTransactionOfOthers();
  const { state, counts } = await getImport(ctx, id);
  // Where it stopped: whole batches, and exactly their rows.
  expect(state).toBe("running");
  expect(counts.rows).toBeLessThan(ROWS);
  expect(await db.campaignActivity.count({ where: { organizationId } })).toBe(counts.created);

  startWorker();
  while ((await getImport(ctx, id)).state === "running") await wait(200);
  const done = await getImport(ctx, id);
  expect(done).toMatchObject({
    state: "done",
    counts: { rows: ROWS, created: ROWS, changed: 0, unchanged: 0, rejected: 0 },
  });
  const stored = await db.campaignActivity.aggregate({
    where: { organizationId },
    _count: { externalId: true },
    _sum: { sent: true },
  });
  // 0 + 1 + … + 6 for each of 8,571 sevens, and 0 + 1 + 2 of the last three.
  expect([stored._count.externalId, Number(stored._sum.sent)]).toEqual([ROWS, 8_571 * 21 + 3]);
}, 180_000);
