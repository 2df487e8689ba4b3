import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("from what is wrong in the data to the very records, and to the KPI that it touches", async ({
  page,
}) => {
  await sessionOf(page.context(), "support-lead");
  await page.goto("/support");
  await page.getByRole("link", { name: "Data", exact: true }).first().click();
  await page.getByRole("navigation", { name: "Records" }).getByRole("link", { name: "Health" }).click();
  await expect(page.getByRole("heading", { name: "Data health" })).toBeVisible();
  const freshness = page.getByRole("table", { name: "Freshness and volume of records" });
  await expect(freshness.getByRole("row", { name: /^Tickets/ })).toContainText(/in the last 7 days; usually/);

  await page.getByText("Resolved tickets without a contact count").click();
  const weakness = page.locator("#tickets-without-contact-count");
  await expect(weakness.getByText(/at most [\d.]+ points? higher/).last()).toBeVisible();
  await weakness.getByRole("button", { name: /^Show the \d+ records$/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row").nth(1).getByRole("link")).toHaveAttribute(
    "href",
    /^\/data\/tickets\//,
  );
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download CSV" }).click();
  expect((await download).suggestedFilename()).toBe("resolved-tickets-without-a-contact-count.csv");
  await page.keyboard.press("Escape");
  await weakness.getByRole("link", { name: "First contact resolution" }).click();
  await expect(page).toHaveURL(/\/kpis\/first-contact-resolution$/);
});

test("a number whose data leaves its status open says so, and leads to why", async ({ page }) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/kpis/average-deal-size");
  const mark = page.getByRole("link", { name: /^Data: \d+ weakness/ });
  await expect(mark).toBeVisible();
  await mark.click();
  await expect(page).toHaveURL(/\/data\/health#/);
  await expect(page.locator("details[open]")).toHaveCount(1);
});

test("whoever may write records has all of them checked now, and is told what was found; an executive may not", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await sessionOf(page.context(), "admin");
  const { request } = page;
  const externalId = `health-${Date.now()}`;
  const day = "2026-03-03";
  const deal = { externalId, openedAt: day, closedAt: day, status: "won", amount: 0 };
  await page.goto("/data/health");
  const sent = await request.post("/api/v1/records/deals", { data: [deal] });
  expect(await sent.json()).toMatchObject({ created: 1 });
  const check = page.getByRole("button", { name: "Check now" });
  await check.click();
  await expect(page.getByText("All records were checked")).toBeVisible({ timeout: 90_000 });
  await expect(check).toBeEnabled();
  await expect(page.getByText(/^Checked \d+ (s|min) ago/)).toBeVisible();
  const answer = await request.get("/api/v1/data-health");
  const { types } = (await answer.json()) as {
    types: { type: string; weaknesses: { rule: string; records: number }[] }[];
  };
  const weak = types.find(({ type }) => type === "deals")?.weaknesses ?? [];
  const amounts = weak.find(({ rule }) => rule === "deals-won-without-amount");
  expect(amounts?.records).toBeGreaterThan(0);
  expect((await request.delete(`/api/v1/records/deals/${externalId}`)).status()).toBe(204);

  const other = await browser.newContext();
  await sessionOf(other, "executive");
  const theirs = await other.newPage();
  await theirs.goto("/data/health");
  await expect(theirs.getByRole("heading", { name: "Data health" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Check now" })).toHaveCount(0);
  expect((await other.request.post("/api/v1/data-health/check", { maxRetries: 2 })).status()).toBe(403);
  await other.close();
});
