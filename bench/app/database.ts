import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbedded } from "@/lib/server/db/embedded";
import { applyMigrations } from "@/lib/server/db/migrate";

/** Without safety against a power cut: for filling only. */
const WHILE_LOADING = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "16GB",
} as const;

/** A Postgres in a folder of its own, first filled in haste and then started as the app starts it. */
export type BenchDatabase = { readonly url: string; close(): Promise<void> };

/**
 * Makes a database of its own, migrates it, lets `fill` write to it, and starts it again with the settings of
 * production. Removed when closed.
 */
export async function filledDatabase(fill: (url: string) => Promise<void>): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-bench-"));
  let running: EmbeddedPostgres | null = null;
  let closing: Promise<void> | null = null;
  const remove = async () => {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const close = () => {
    closing ??= remove();
    return closing;
  };
  // Postgres lives in a process group of its own: Ctrl-C, or the end of who started this, must not leave it behind.
  const giveUp = () => {
    if (closing !== null) return;
    // What breaks on the way is the doing of the end.
    process.on("uncaughtException", () => undefined);
    void close().finally(() => process.exit(1));
  };
  for (const event of ["SIGINT", "SIGTERM", "disconnect"] as const) process.once(event, giveUp);
  try {
    running = await startEmbedded(folder, WHILE_LOADING);
    await applyMigrations(running.url);
    await fill(running.url);
    await running.stop();
    running = await startEmbedded(folder);
    return { url: running.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
