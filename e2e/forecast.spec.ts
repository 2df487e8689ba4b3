import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("a sales manager reads where revenue is going, how good that forecast is, and sees it as a table", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/kpis/revenue");
  const section = page.getByRole("region", { name: "Revenue forecast" });
  await section.scrollIntoViewIfNeeded();
  const sentence = section.getByTestId("forecast-sentence");
  await expect(sentence).toContainText(/Revenue: .* is likely to end at .* \(80\s%: .* – .*\)/);
  await expect(sentence).toContainText(/In backtests this method missed by .* on average/);

  await section.getByText(/^How this forecast is made/).click();
  const misses = section.getByRole("table", { name: "Mean miss in backtests, by how far ahead" });
  await expect(misses.getByRole("row")).toHaveCount(7);

  await section.getByRole("button", { name: "Options for Revenue forecast" }).click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  const table = section.getByRole("table", { name: "Revenue forecast, as a table" });
  await expect(table.getByRole("row", { name: /in progress/ })).toContainText("so far");
});

test("the forecast page shows another KPI and distance by its address, and names what to put right in the pipeline first", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/forecast");
  await page.getByRole("combobox", { name: /^KPI/ }).click();
  await page.getByRole("option", { name: "Leads created" }).click();
  await expect(page).toHaveURL(/kpi=leads-created/);
  await expect(page.getByTestId("forecast-sentence")).toContainText("Leads");
  await page.getByRole("combobox", { name: /^How far ahead/ }).click();
  await page.getByRole("option", { name: "3 months" }).click();
  await expect(page).toHaveURL(/horizon=3/);

  const pipeline = page.getByRole("region", { name: "Pipeline by expected close" });
  const answer = await page.request.get("/api/v1/pipeline-forecast?from=2020-01-01&to=2031-01-01&grain=year");
  const { overdue, undated } = (await answer.json()) as Record<"overdue" | "undated", { deals: number }>;
  for (const [{ deals }, words] of [
    [overdue, /overdue/],
    [undated, /no expected close/],
  ] as const) {
    await expect(pipeline.getByText(words).first()).toBeVisible({ visible: deals > 0 });
  }
  await pipeline.getByRole("button", { name: "Options for Pipeline by expected close" }).click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  const table = pipeline.getByRole("table", { name: "Pipeline by expected close, as a table" });
  await expect(table.getByRole("row")).toHaveCount(4);
});

test("years are too few for a forecast, and the page says how many are needed and from when on", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/forecast?grain=year");
  await expect(page.getByText("Too early for a forecast")).toBeVisible();
  await expect(page.getByText(/A forecast by year needs 10 complete years/)).toBeVisible();
});
