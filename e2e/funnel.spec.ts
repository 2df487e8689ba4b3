import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("the funnel names its worst step first, and a stage pressed in the chart shows why its deals are lost", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/funnel");
  const headline = page.getByTestId("funnel-headline");
  await expect(headline).toHaveText(
    /^Most deals are lost between \S+ and \S+: \d+.% drop \(\d+ of \d+\), median .+; main reason .+ \(\d+\)\.$/,
  );
  const worst = (await headline.innerText()).match(/between (\S+) and/)?.[1] ?? "";
  await expect(page.getByRole("heading", { name: `${worst} in detail` })).toBeVisible();

  await page.getByRole("link", { name: /^Qualification, .* entered: details$/ }).click();
  await expect(page).toHaveURL(/stage=Qualification/);
  await expect(page.getByRole("heading", { name: "Qualification in detail" })).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Reasons for which deals were lost from Qualification" }),
  ).toContainText("Price");
});

test("a stage broken down by product has as many entries as the whole stage, and the table shows all stages", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/analysis/funnel?stage=Demo");
  await page.getByRole("combobox", { name: /^Break down by/ }).click();
  await page.getByRole("option", { name: "Product" }).click();
  await expect(page).toHaveURL(/stage=Demo.*by=product|by=product.*stage=Demo/);
  const groups = page.getByRole("table", { name: "Demo by product in figures" });
  await expect(groups).toBeVisible();
  const entered = await groups
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.reduce((sum, row) => sum + Number(row.querySelector("td")?.textContent?.replace(/\D/g, "")), 0),
    );

  await page.getByRole("button", { name: "Options for Deals through the stages" }).click();
  await page.getByRole("menuitem", { name: "View as table" }).click();
  const row = page
    .getByRole("table", { name: "Deals through the stages, as a table" })
    .getByRole("row", { name: /^Demo/ });
  const whole = (await row.getByRole("cell").first().innerText()).replace(/\D/g, "");
  expect(entered).toBe(Number(whole));
});
