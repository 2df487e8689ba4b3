import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startApp } from "@/scripts/checks/app.mjs";
import { drop, figuresAre } from "./import-page";
import { createOrganization } from "./operator";

// This journey's app is its own: all of it is killed.
const ROWS = 40_000;
const admin = { email: "owner@killed.example", password: "plumbline-killed" };

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

/** A process with all that it started, and what those started. */
const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

const kill = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Postgres ends its own processes, some of them sooner.
  }
};

test("server, worker and database are killed (kill -9) in the middle of 40,000 rows; started again, the import ends by itself with all of them once", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  let app = await startApp({ demo: false });
  const { port, dataFolder, url } = app;
  try {
    createOrganization("Killed", admin, dataFolder);
    const context = await browser.newContext({ baseURL: url });
    const csrf = (await (await context.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const form = { csrfToken: csrf.csrfToken, ...admin, json: "true" };
    expect((await context.request.post("/api/auth/callback/credentials", { form })).ok()).toBe(true);
    const page = await context.newPage();
    const rows = Array.from({ length: ROWS }, (_, at) => `row-${at},none,2026-03-01,1`);
    const text = ["id,campaign id,date,sent", ...rows, ""].join("\n");
    await drop(page, { name: "activity.csv", type: "text/csv", bytes: Buffer.from(text) });
    await page.getByRole("button", { name: "Check what it would change" }).click();
    await page.getByRole("button", { name: "Import 40,000 records" }).click({ timeout: 60_000 });
    await expect(page.getByText(/^(?!0 )[\d,]+ of 40,000 rows$/)).toBeVisible({ timeout: 60_000 });

    for (const pid of treeOf(app.pid)) kill(pid);
    await app.ended;
    app = await startApp({ port, dataFolder, demo: false });

    await page.reload();
    await expect(page.getByRole("region", { name: "Result" })).toBeVisible({ timeout: 120_000 });
    await figuresAre(page, { Created: "40,000", Changed: "0", Unchanged: "0", Rejected: "0" });
    await page.getByRole("button", { name: "Undo this import" }).click();
    await page.getByRole("button", { name: "Undo the import" }).click();
    await expect(page.getByRole("heading", { name: "Taken back" })).toBeVisible({ timeout: 120_000 });
    await figuresAre(page, { "Removed again": "40,000", "Kept as they are": "0" });
    await context.close();
  } finally {
    await app.stop();
  }
});
