import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("two answers sent elsewhere move the number on an open KPI page, without a reload", async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  await sessionOf(page.context(), "support-lead");
  await page.goto("/kpis/csat?period=this-month");
  await expect(page.getByRole("button", { name: /^Live/ })).toBeVisible({ timeout: 30_000 });
  const cases = page.getByRole("main").locator("header").getByText(/^n = /);
  const before = Number(/n = ([\d,]+)/.exec(await cases.innerText())?.[1]?.replace(",", ""));

  const elsewhere = await browser.newContext();
  await sessionOf(elsewhere, "admin");
  const ids = ["live-1", "live-2"];
  const sent = await elsewhere.request.post("/api/v1/records/survey-responses", {
    data: ids.map((externalId) => ({
      externalId,
      kind: "csat",
      score: 5,
      submittedAt: new Date().toISOString(),
    })),
  });
  expect(await sent.json()).toMatchObject({ created: 2, rejected: [] });
  await expect(cases).toContainText(`n = ${(before + 2).toLocaleString("en-GB")}`, { timeout: 30_000 });

  for (const id of ids) await elsewhere.request.delete(`/api/v1/records/survey-responses/${id}`);
  await expect(cases).toContainText(`n = ${before.toLocaleString("en-GB")}`, { timeout: 30_000 });
  await elsewhere.close();
});

test("a screen that cannot connect says so, and is live once it can", async ({ page }) => {
  test.setTimeout(120_000);
  await sessionOf(page.context(), "executive");
  await page.route("**/api/v1/events", (route) => route.abort());
  await page.goto("/executive");
  await expect(page.getByRole("button", { name: /^Reconnecting/ })).toBeVisible({ timeout: 30_000 });
  await page.unroute("**/api/v1/events");
  await expect(page.getByRole("button", { name: /^Live/ })).toBeVisible({ timeout: 30_000 });
});
