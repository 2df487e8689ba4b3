import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("an objective is set in percentage points, shown with its progress, deleted, and brought back", async ({
  page,
}) => {
  await sessionOf(page.context(), "support-lead");
  await page.goto("/objectives/new?kpi=first-contact-resolution");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect(page.getByRole("combobox", { name: "KPI" })).toHaveValue(/First contact resolution/);
  const title = `Solve more at once ${Date.now()}`;
  await page.getByLabel("Title").fill(title);
  await page.getByRole("radio", { name: /a change in percentage points/ }).click();
  await page.getByRole("textbox", { name: "Change", exact: true }).fill("3");
  await page.getByRole("button", { name: "Set objective" }).click();

  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.goto("/objectives");
  const row = page.getByRole("link", { name: title });
  await expect(row).toBeVisible();

  await row.click();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete objective" }).click();
  await expect(page).toHaveURL(/\/objectives$/);
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
});

test("an impossible target is called out by the SMART check before it is saved", async ({ page }) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/objectives/new?kpi=csat");
  await page.getByRole("radio", { name: /a value to reach/ }).click();
  await page.getByRole("textbox", { name: "Target", exact: true }).fill("140");
  await expect(page.getByRole("region", { name: "SMART check" })).toContainText("140.0\u202f% is impossible");
});
