import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("cohorts are walked through by keyboard, each cell told in words that add up", async ({ page }) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/cohorts");
  const map = page.getByRole("grid", { name: /^Who stays/ });
  await expect(map.getByRole("columnheader", { name: "Months since acquisition" })).toBeVisible();
  // The first row is the average over all cohorts; below it the oldest cohort has come furthest.
  const first = map
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .nth(1);
  const name = await first.getByRole("rowheader").innerText();
  await first.locator("[data-cell]").first().focus();
  const readout = page.getByTestId("heat-map-readout");
  await expect(readout).toContainText(`${name}: `);
  await expect(readout).toContainText("at the end of that month");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(readout).toContainText("after 3 months");
  const [, size, left, percent] =
    /: (\d+) customers?, after 3 months (\d+) still there = ([\d.]+)/.exec(await readout.innerText()) ?? [];
  expect((Number(left) / Number(size)) * 100).toBeCloseTo(Number(percent), 1);
  await page.keyboard.press("ArrowDown");
  await expect(readout).not.toContainText(`${name}: `);
});

test("revenue against the first full month is a link that shows the same to whoever follows it", async ({
  page,
}) => {
  await sessionOf(page.context(), "executive");
  await page.goto("/analysis/cohorts");
  await page.getByRole("combobox", { name: /^Follow/ }).click();
  await page.getByRole("option", { name: "Revenue" }).click();
  await expect(page.getByRole("heading", { name: "What they buy" })).toBeVisible();
  await page.getByRole("combobox", { name: /^Per cent of/ }).click();
  await page.getByRole("option", { name: /^first full month/ }).click();
  await expect(page).toHaveURL(/measure=revenue&base=first-full-month/);
  await page.reload();
  await expect(page.getByText("% of that in their first full month")).toBeVisible();
});

test("payback says of each cohort when it had paid for itself, or why it has not", async ({ page }) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/cohorts?period=last-24-months&grain=quarter");
  const table = page.getByRole("table", { name: "Cost and payback by cohort" });
  await expect(table).toBeVisible();
  const standings = await table.getByRole("row").locator("td:first-of-type").allInnerTexts();
  expect(standings.length).toBeGreaterThan(4);
  for (const standing of standings) {
    expect(standing).toMatch(
      /^(After \d+ months?|In the month of acquisition|Not yet after|Its period is not over)/,
    );
  }
});
