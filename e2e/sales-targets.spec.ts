import { expect, type Page, test } from "@playwright/test";
import { salesTargetsSchema } from "@/lib/contracts/sales-targets";
import { paste } from "./paste";
import { sessionOf } from "./people";

const open = async (page: Page, role: "sales-manager" | "executive", year: number) => {
  await sessionOf(page.context(), role);
  await page.goto(`/settings/sales-targets?year=${year}`);
  await expect(page.getByRole("group", { name: `Sales targets of ${year} in EUR` })).toBeVisible();
};

/** No targets in the year, whatever an earlier run has left. */
const clearYear = async (page: Page, year: number) => {
  const { rows } = await (await page.request.get(`/api/v1/sales-targets?year=${year}`)).json();
  const targets = salesTargetsSchema.shape.rows.parse(rows).flatMap(({ owner, amounts }) =>
    amounts.flatMap((amount, index) => {
      const month = `${year}-${String(index + 1).padStart(2, "0")}`;
      return amount === null ? [] : [{ ownerExternalId: owner?.externalId ?? null, month, amount: null }];
    }),
  );
  if (targets.length === 0) return;
  const answer = await page.request.put("/api/v1/sales-targets", { data: { targets } });
  expect(await answer.json()).toEqual({ set: 0, removed: targets.length, unchanged: 0 });
};

test("targets are typed, copied to the right and pasted from a spreadsheet, summed up, saved, and taken back", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await clearYear(page, 2031);
  await open(page, "sales-manager", 2031);
  const cell = (name: string, month: string) =>
    page.getByRole("textbox", { name: new RegExp(`^${name}, ${month} 2031`) });
  const company = page.getByRole("row", { name: /^Company/ });

  // Typed before the page is alive, it would be lost.
  await expect(async () => {
    await cell("Lena Brandt", "January").fill("");
    await cell("Lena Brandt", "January").fill("1,000");
    await expect(page.getByText("1 change not saved yet")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await cell("Lena Brandt", "January").press("Shift+Enter");
  await expect(cell("Lena Brandt", "December")).toHaveValue("1,000");
  await expect(company.getByRole("cell").last()).toHaveText("12,000");

  await cell("Lena Brandt", "January").focus();
  await cell("Lena Brandt", "January").press("ArrowDown");
  await expect(cell("Mia Lindqvist", "January")).toBeFocused();
  await paste(page, "2,000.50\t3.000,25\r\n");
  await expect(cell("Mia Lindqvist", "February")).toHaveValue("3,000.25");
  await expect(company.getByRole("cell").first()).toHaveText("3,000.50");

  await cell("Tom Okafor", "March").fill("a lot");
  await cell("Tom Okafor", "March").press("Enter");
  await expect(page.getByText("“a lot” is not an amount")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  await cell("Tom Okafor", "March").fill("");
  await cell("Tom Okafor", "March").press("Enter");

  await page.getByRole("link", { name: "Year 2030" }).click();
  await expect(page.getByText("14 changes not saved yet")).toBeVisible();
  await page.getByRole("link", { name: "Year 2031" }).click();
  await cell("Tom Okafor", "March").press("Control+s");
  await expect(page.getByText("14 targets saved")).toBeVisible();
  await cell("Mia Lindqvist", "January").fill("5");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell("Mia Lindqvist", "January")).toHaveValue("2,000.50");
  await page.reload();
  await expect(cell("Mia Lindqvist", "January")).toHaveValue("2,000.50");
  await expect(cell("Lena Brandt", "December")).toHaveValue("1,000");
});

test("an executive reads the targets and cannot change them", async ({ page }) => {
  await open(page, "executive", new Date().getFullYear());
  await expect(page.getByText("Admins and managers set sales targets.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Lena Brandt/ })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
});
