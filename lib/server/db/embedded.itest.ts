import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimDatabase } from "./claim";
import { startEmbedded } from "./embedded";
import { parsePostmasterPid } from "./postmaster-pid";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "plumbline-embedded-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = async (url: string, sql: string): Promise<Record<string, unknown> | undefined> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
};

const postmaster = async () => {
  const running = parsePostmasterPid(await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8"));
  if (running === null) throw new Error("No Postgres runs in the folder.");
  return running.pid;
};

test("made, filled, stopped and started again: 3 rows are still 3 rows; it listens on 127.0.0.1 alone", async () => {
  const first = await startEmbedded(folder);
  expect(first.created).toBe(true);
  await ask(first.url, "CREATE TABLE kept AS SELECT generate_series(1, 3) AS row");
  expect(await ask(first.url, "SHOW listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
  await first.stop();

  const second = await startEmbedded(folder);
  expect(second).toMatchObject({ created: false, adopted: false });
  expect(await ask(second.url, "SELECT count(*)::int AS rows FROM kept")).toEqual({ rows: 3 });
  await second.stop();
});

test("the password is kept for its owner alone: mode 600", async () => {
  expect((await stat(path.join(folder, "database-password"))).mode & 0o777).toBe(0o600);
});

test("one that runs already is adopted, and only one process at a time has the claim to it", async () => {
  const running = await startEmbedded(folder);
  const adopted = await startEmbedded(folder);
  expect(adopted).toMatchObject({ adopted: true, url: running.url });

  const claim = await claimDatabase(running.url);
  if (!("release" in claim)) throw new Error("The first claim should be granted.");
  expect(await claimDatabase(running.url)).toEqual({ heldBy: process.pid });
  await claim.release();
  const next = await claimDatabase(running.url);
  expect(next).toHaveProperty("release");
  if ("release" in next) await next.release();
  await running.stop();
});

test("after kill -9 of Postgres it starts again at once, with the 3 rows that were committed", async () => {
  await startEmbedded(folder);
  process.kill(await postmaster(), "SIGKILL");
  const again = await startEmbedded(folder);
  expect(await ask(again.url, "SELECT count(*)::int AS rows FROM kept")).toEqual({ rows: 3 });
  await again.stop();
});

test("a postmaster.pid left by a crash, naming a process that is no Postgres, does not stop the start", async () => {
  await writeFile(
    path.join(folder, "postgres/postmaster.pid"),
    `${process.pid}\n${folder}/postgres\n1\n5432\n`,
  );
  const started = await startEmbedded(folder);
  expect(await postmaster()).not.toBe(process.pid);
  await started.stop();
});

test("a damaged database stops the start with the folder's name, and every file stays", async () => {
  const control = path.join(folder, "postgres/global/pg_control");
  await writeFile(control, "damaged");
  const before = await readdir(path.join(folder, "postgres"));
  await expect(startEmbedded(folder)).rejects.toThrow(folder);
  expect(await readdir(path.join(folder, "postgres"))).toEqual(expect.arrayContaining(before));
  expect(await readFile(control, "utf8")).toBe("damaged");
});

test("a folder that holds something else is refused by name, and left as it is", async () => {
  const other = path.join(folder, "other");
  await mkdir(path.join(other, "postgres"), { recursive: true });
  await writeFile(path.join(other, "postgres/holiday.jpg"), "photo");
  await expect(startEmbedded(other)).rejects.toThrow("PG_VERSION is missing");
  await expect(startEmbedded(other)).rejects.toThrow(other);
  expect(await readdir(path.join(other, "postgres"))).toEqual(["holiday.jpg"]);
});
