import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("a period chosen on the Sales dashboard shows the same view to whoever follows the link", async ({
  browser,
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/sales");
  await page.getByRole("button", { name: /^Period:/ }).click();
  await page.getByRole("button", { name: "Last 13 weeks" }).click();
  await expect(page).toHaveURL(/period=last-13-weeks/);
  await page.getByRole("combobox", { name: /^Compare with/ }).click();
  await page.getByRole("option", { name: "a year before" }).click();
  await expect(page).toHaveURL(/compare=year/);
  const revenue = (of: typeof page) => of.getByRole("article").filter({ hasText: "Revenue" }).first();
  await expect(revenue(page)).toContainText("week of");
  const seen = await revenue(page).innerText();

  const elsewhere = await browser.newContext();
  await sessionOf(elsewhere, "executive");
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  await expect(revenue(other)).toHaveText(seen, { useInnerText: true });
  await elsewhere.close();
});

test("a filter narrows the numbers, is shown, and can be taken away", async ({ page }) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/sales");
  const leads = page.getByRole("article").filter({ hasText: "Leads created" }).first();
  const all = await leads.innerText();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const source = page.getByRole("combobox", { name: "Source" });
  await source.click();
  await page.getByRole("option").first().click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/filter/);
  await expect(leads).not.toHaveText(all, { useInnerText: true });
  await page.getByRole("button", { name: "Remove the filter by Source" }).click();
  await expect(leads).toHaveText(all, { useInnerText: true });
});
