import { expect, test } from "@playwright/test";
import type { CustomerValues } from "@/lib/contracts/customer-values";
import { sessionOf } from "./people";

test("a predicted lifetime value names the customers behind it and those at risk, or says why it cannot", async ({
  page,
}) => {
  await sessionOf(page.context(), "sales-manager");
  await page.goto("/kpis/customer-lifetime-value");
  await expect(page.getByRole("heading", { name: "Who is worth what" })).toHaveCount(0);
  const answered = page.waitForResponse((response) =>
    response.url().includes("/customer-lifetime-value/customers"),
  );
  await page.getByRole("radio", { name: /^Predicted for the next 12 months/ }).click();
  // The page comes with its numbers: the first to ask for them waits for the fits.
  await expect(page).toHaveURL(/variant=predictive/, { timeout: 30_000 });
  const panel = page.getByRole("region", { name: "Who is worth what" });
  await expect(panel).toBeVisible();
  const answer = (await (await answered).json()) as CustomerValues;
  // The demo's purchases of some months tell nobody apart; then the model's own words are on the page.
  if (answer.status === "refused") {
    await expect(panel).toContainText(answer.reason ?? "");
    await expect(page.getByTestId("kpi-value")).toHaveText("Not computable");
    return;
  }
  const first = panel.getByRole("table", { name: "Most valuable" }).getByRole("rowheader").first();
  await expect(first).toContainText(answer.customers[0]?.name ?? "");
  await expect(panel.getByRole("heading", { name: /^At risk/ })).toBeVisible();
});
