import { expect, type Page, test } from "@playwright/test";
import { sessionOf } from "./people";

const trendOf = (page: Page) => page.getByRole("figure", { name: "Revenue", exact: true });
const chartOf = (page: Page) => trendOf(page).getByRole("application");

test("a trend stands before its chart library comes; the keys move through it, and Enter tells how a number is made", async ({
  page,
}) => {
  await sessionOf(page.context(), "executive");
  await page.goto("/kpis/revenue");
  const picture = trendOf(page).locator("svg[data-picture]").first();
  await expect(picture).toBeVisible();
  await chartOf(page).focus();
  // The plot takes the picture's place, and the focus with it.
  await expect(picture).toHaveCount(0);
  await expect(chartOf(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(trendOf(page).getByText("Click, or press Enter")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("How this number is made");
});

test("the pointer on a chart shows the point under it", async ({ page }) => {
  await sessionOf(page.context(), "executive");
  await page.goto("/kpis/revenue");
  await trendOf(page).locator("svg[data-picture]").first().waitFor();
  const box = await chartOf(page).boundingBox();
  if (!box) throw new Error("The chart has no place.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await expect(async () => {
    await page.mouse.move(x + 3, y);
    await page.mouse.move(x, y);
    await expect(trendOf(page).getByText("Click, or press Enter")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("a chart that nobody has touched is saved as a PNG", async ({ page }) => {
  await sessionOf(page.context(), "executive");
  await page.goto("/kpis/revenue");
  await page.getByRole("button", { name: "Options for Revenue", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download PNG" }).click();
  expect((await download).suggestedFilename()).toBe("revenue.png");
});
