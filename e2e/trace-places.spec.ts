import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { monthBack } from "./months";
import { sessionOf } from "./people";

// On a busy machine charts and panels come late.
test.setTimeout(150_000);

const year = `from=${monthBack(12)}&to=${monthBack(0)}&grain=month`;
const panelName = "How this number is made";

test("a stage of the funnel tells how its conversion is made, with as many entries as it shows, and their rows", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto(`/analysis/funnel?${year}`);
  await page.getByRole("button", { name: "Options for Deals through the stages" }).click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  const row = page
    .getByRole("table", { name: "Deals through the stages, as a table" })
    .getByRole("row")
    .nth(1);
  const entered = (await row.getByRole("cell").first().innerText()).trim();
  await row.getByRole("button", { name: /^How this number is made: conversion of/ }).click();
  const panel = page.getByRole("dialog", { name: panelName });
  await expect(panel.getByTestId("formula-filled")).toContainText(`÷ ${entered} × 100`);
  await expect(panel).toContainText("stage:");
  await panel.getByRole("button", { name: `${entered}: show the rows behind stages entered` }).click();
  await expect(page.getByRole("dialog", { name: "Stages entered" })).toContainText(`${entered} rows`);
});

test("a reason for lost deals leads to the very deals, as many as it counts, each to its own page", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto(`/analysis/funnel?${year}&stage=Qualification`);
  const reason = page
    .getByRole("list", { name: "Reasons for which deals were lost from Qualification" })
    .getByRole("listitem")
    .first();
  const lost = /\n(\d+) · /.exec(await reason.innerText())?.[1];
  const dialog = page.getByRole("dialog", { name: /^How this number is made: Qualification, / });
  await expect(async () => {
    await reason.getByRole("button", { name: /^The deals lost from Qualification/ }).click();
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(dialog.getByRole("status")).toHaveText(`${lost} of ${lost} deals`);
  await expect(dialog.getByRole("rowheader").getByRole("link")).toHaveCount(Number(lost));
  await expect(dialog.getByRole("rowheader").first().getByRole("link")).toHaveAttribute(
    "href",
    /^\/data\/deals\//,
  );
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download CSV" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(Number(lost) + 1);
  const amounts = async () =>
    (await dialog.getByRole("cell", { name: /^€/ }).allInnerTexts()).map((text) =>
      Number(text.replace(/[^\d]/g, "")),
    );
  const largestFirst = await amounts();
  expect(largestFirst).toEqual(largestFirst.toSorted((a, b) => b - a));
  await dialog.getByRole("button", { name: "Amount" }).click();
  await expect.poll(amounts).toEqual(largestFirst.toReversed().toSorted((a, b) => a - b));
});

test("in the cohorts' table a figure leads to its customers, as a cell of the map does", async ({ page }) => {
  await sessionOf(page.context(), "executive");
  await page.goto(`/analysis/cohorts?${year}`);
  await page.getByRole("button", { name: /^Options for Who stays/ }).click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  const row = page.getByRole("table", { name: "Who stays, as a table" }).getByRole("row").nth(1);
  const size = (await row.getByRole("cell").first().innerText()).trim();
  await row.getByRole("button").first().click();
  const dialog = page.getByRole("dialog", { name: /^How this number is made: .*, month 0/ });
  await expect(dialog.getByRole("status")).toHaveText(`${size} of ${size} customers`);
  await expect(dialog.getByRole("cell", { name: "Customer", exact: true })).toHaveCount(Number(size));
});

test("a cell of the cohorts leads to its customers, by click and by keyboard; they are as many as it says", async ({
  page,
}) => {
  await sessionOf(page.context(), "executive");
  await page.goto(`/analysis/cohorts?${year}`);
  const grid = page.getByRole("grid", { name: /by cohort and months since acquisition/ });
  // Below two rows of heads and the weighted average stands the oldest cohort.
  const cell = grid.getByRole("row").nth(3).getByRole("gridcell").nth(2);
  await cell.click();
  const dialog = page.getByRole("dialog", { name: /^How this number is made: .*, month \d+/ });
  await expect(dialog).toContainText("customers still there at the end of the month ÷");
  const sentence = await dialog.innerText();
  const [, size, , left] = /: (\d+) customers?, (.*?)(\d+) still there/.exec(sentence) ?? [];
  const found = dialog.getByRole("status");
  await expect(found).toHaveText(`${size} of ${size} customers`);
  await expect(dialog.getByRole("cell", { name: "Customer", exact: true })).toHaveCount(Number(left));
  await expect(dialog.getByRole("rowheader").first().getByRole("link")).toHaveAttribute(
    "href",
    /^\/data\/customers\//,
  );
  await dialog.getByRole("searchbox").fill("nobody is called so");
  await expect(dialog).toContainText("No customer matches.");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the scorecard's numbers tell how they are made, and nothing is wider than the screen", async ({
    page,
  }) => {
    await sessionOf(page.context(), "executive");
    await page.goto("/executive");
    const scorecard = page.getByRole("region", { name: "Scorecard" });
    await scorecard
      .getByRole("button", { name: /^How this number is made/ })
      .first()
      .tap();
    await expect(page.getByRole("dialog", { name: panelName }).getByTestId("trace-value")).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });

  test("the first tap on a chart shows a point, the second opens how it is made", async ({ page }) => {
    await sessionOf(page.context(), "support-lead");
    await page.goto(`/kpis/csat?${year}`);
    const chart = page.getByLabel(/arrow keys move through the periods/);
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (!box) throw new Error("The chart has no place.");
    const tap = () => page.touchscreen.tap(box.x + box.width * 0.6, box.y + box.height * 0.5);
    const panel = page.getByRole("dialog", { name: panelName });
    const tip = page.getByText(/Tap again/);
    // A tap before the page is alive is not heard.
    await expect(async () => {
      await tap();
      await expect(tip).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await expect(panel).toHaveCount(0);
    await tap();
    await expect(panel.getByTestId("trace-value")).toBeVisible();
  });
});
