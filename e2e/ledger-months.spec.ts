import { expect, type Page, test } from "@playwright/test";
import { ledgerMonthsSchema } from "@/lib/contracts/ledger-months";
import { paste } from "./paste";
import { sessionOf } from "./people";

/** A source that nothing else in the demo has, so that its row is this journey's alone. */
const source = "Journey of months";
const year = 2025;

/** Nothing in the row, whatever an earlier run has left. */
const clearRow = async (page: Page) => {
  const answer = await page.request.get(`/api/v1/ledger-months?year=${year}`);
  const { rows } = ledgerMonthsSchema.parse(await answer.json());
  const cells = rows
    .filter((row) => row.source === source)
    .flatMap(({ kind, category, months }) =>
      months.flatMap((month, index) =>
        month
          ? [
              {
                ...{ kind, category, source, amount: null, expected: month.amount },
                month: `${year}-${String(index + 1).padStart(2, "0")}`,
              },
            ]
          : [],
      ),
    );
  if (cells.length > 0)
    expect((await page.request.put("/api/v1/ledger-months", { data: { cells } })).ok()).toBe(true);
};

test("costs are added by row, typed and pasted by month, summed up, saved, seen in CAC, and taken back", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await sessionOf(page.context(), "sales-manager");
  await clearRow(page);
  const period = `from=${year}-03-01&to=${year}-04-01&grain=month`;
  const cac = async () => {
    const other = await page.context().newPage();
    await other.goto(`/kpis/customer-acquisition-cost?${period}`);
    const value = await other.getByTestId("kpi-value").innerText();
    await other.close();
    return value;
  };
  const before = await cac();

  await page.goto(`/data/ledger-entries?view=months&year=${year}`);
  await expect(page.getByRole("group", { name: `Costs and benefits of ${year} in EUR` })).toBeVisible();
  const cell = (month: string) =>
    page.getByRole("textbox", { name: new RegExp(`^Advertising, ${source}, ${month} ${year}`) });
  // Before the page is alive, the panel would not open.
  await expect(async () => {
    await page.getByRole("button", { name: "Add a row" }).click();
    await expect(page.getByLabel("Customer source")).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByLabel("Category").click();
  await page.getByRole("option", { name: "Advertising" }).click();
  await page.getByLabel("Customer source").fill(source);
  await page.getByRole("button", { name: "Add row" }).click();

  await cell("January").fill("a lot");
  await cell("January").press("Tab");
  await expect(page.getByText("“a lot” is not an amount")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  await cell("January").fill("7");
  await cell("January").press("Escape");
  await cell("January").fill("");
  await cell("January").press("ArrowRight");
  await expect(cell("February")).toBeFocused();
  await paste(page, "1.000,50\t200000\t-12.25\r\n");
  await expect(cell("February")).toHaveValue("1,000.50");
  await expect(cell("April")).toHaveValue("−12.25");
  const row = page.getByRole("row", { name: new RegExp(`^Advertising ${source}`) });
  await expect(row.getByRole("cell").last()).toHaveText("200,988.25");

  await cell("March").press("Control+s");
  await expect(page.getByText("3 months saved")).toBeVisible();
  await expect(page.getByText("not saved yet")).toHaveCount(0);
  expect(await cac()).not.toBe(before);

  await cell("March").fill("5");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back")).toBeVisible();
  await expect(cell("March")).toHaveValue("200,000");
  await clearRow(page);
  expect(await cac()).toBe(before);
});

test("a month with several entries is a sum that opens them, and is not typed over", async ({ page }) => {
  await sessionOf(page.context(), "admin");
  const ids = ["months-1", "months-2"];
  const rows = ids.map((externalId, index) => ({
    ...{ externalId, kind: "cost", category: "tools", source: "Several", currency: "EUR" },
    ...{ date: `${year}-05-1${index}`, amount: 300 + index },
  }));
  const sent = await page.request.post("/api/v1/records/ledger-entries", { data: rows });
  expect(sent.ok()).toBe(true);
  await page.goto(`/data/ledger-entries?view=months&year=${year}`);
  const sum = page.getByRole("link", { name: /^Tools, Several, May 2025: 601. The sum of 2 entries/ });
  await expect(async () => {
    await sum.click();
    await expect(page).toHaveURL(/from=2025-05-01/, { timeout: 5_000 });
  }).toPass();
  await expect(page.getByText("2 costs and benefits")).toBeVisible();
  await expect(page.getByRole("link", { name: "months-1" })).toBeVisible();
  for (const id of ids) await page.request.delete(`/api/v1/records/ledger-entries/${id}`);
});

test("an executive reads the months and cannot type into them", async ({ page }) => {
  await sessionOf(page.context(), "executive");
  await page.goto(`/data/ledger-entries?view=months&year=${year}`);
  await expect(page.getByRole("group", { name: `Costs and benefits of ${year} in EUR` })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add a row" })).toHaveCount(0);
});
