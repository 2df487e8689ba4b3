import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("from a KPI's number to the very rows behind it: as many as it says, page by page", async ({ page }) => {
  await sessionOf(page.context(), "support-lead");
  await page.goto("/kpis/csat?grain=quarter");
  const show = page.getByRole("button", { name: /^Show the [\d,]+ satisfaction answers/ });
  const told = Number((await show.innerText()).replace(/\D/g, ""));
  expect(told).toBeGreaterThan(50);
  await show.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/^[\d,]+ rows$/)).toHaveText(
    new RegExp(`^${told.toLocaleString("en-GB")} rows$`),
  );
  const rows = dialog.getByRole("row");
  await expect(rows).toHaveCount(51);
  await dialog.getByRole("button", { name: "Show more" }).click();
  await expect(rows).toHaveCount(Math.min(101, told + 1));
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("customers are ranked by what they earn; least first turns the order around and is kept in the address", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/rankings");
  await expect(page.getByText(/^The top 10 of [\d,]+ customers bring/)).toBeVisible();
  const table = page.getByRole("table", { name: "Customers ranked" });
  const first = await table.getByRole("rowheader").first().innerText();
  await page.getByRole("link", { name: "Least first" }).click();
  await expect(page).toHaveURL(/order=least/);
  await expect(table.getByRole("rowheader").first()).not.toHaveText(first);
  await page.getByRole("link", { name: "Products" }).click();
  await expect(page.getByRole("table", { name: "Products side by side" })).toBeVisible();
});

test("owners stand side by side with the cases behind each figure, and a figure leads to the owner's own KPI page", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis");
  await page.getByRole("link", { name: "Open Owners and teams" }).click();
  const table = page.getByRole("table", { name: "Owners side by side" });
  await expect(table.getByText(/deals closed/).first()).toBeVisible();
  await table.getByRole("button", { name: "Owner" }).click();
  await expect(table.getByRole("columnheader", { name: "Owner" })).toHaveAttribute("aria-sort", "ascending");
  const name = await table.getByRole("rowheader").first().innerText();
  await table.getByRole("link", { name: new RegExp(`Win rate of ${name}`) }).click();
  await expect(page).toHaveURL(/\/kpis\/win-rate\?.*filter%5Bowner%5D=/);
  await expect(page.getByRole("button", { name: "Remove the filter by Owner" })).toBeVisible();
});
