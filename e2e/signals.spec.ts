import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("a new baseline from April begins the limits anew, with its reason, and undo brings the year's back", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/kpis/csat");
  const basis = page.getByTestId("signal-basis");
  await expect(basis).toContainText("the automatic baseline");
  const before = await basis.innerText();

  await page.getByRole("button", { name: "New baseline…" }).click();
  const dialog = page.getByRole("dialog", { name: "New baseline" });
  await dialog.getByRole("button", { name: "Set new baseline" }).click();
  await expect(dialog.getByText("Choose a period")).toBeVisible();
  await dialog.getByRole("combobox", { name: "New baseline from" }).click();
  // The fifth of twelve months: at least six that are over follow it.
  await page.getByRole("option").nth(7).click();
  await dialog.getByLabel("What changed").fill("Another survey tool");
  await dialog.getByRole("button", { name: "Set new baseline" }).click();

  await expect(basis).toContainText("“Another survey tool”, new baseline from");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(basis).toHaveText(before);
});

test("proposed thresholds from the past stand beside those of today; accepted they are in force, undone they are not", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/kpis/csat");
  const thresholds = page.getByRole("region", { name: /Thresholds/ });
  await expect(thresholds).toContainText("≥ 80.0");
  await thresholds.getByRole("button", { name: "Propose…" }).click();
  const dialog = page.getByRole("dialog", { name: "Proposed thresholds" });
  const past = dialog.getByTestId("proposal").filter({ hasText: "From your own past" });
  await expect(dialog.getByTestId("proposal").first()).toContainText("Today");
  await expect(past).toContainText(/\d+ on track · \d+ watch · \d+ off track/);
  await past.getByRole("button", { name: "Use these" }).click();

  await expect(thresholds.getByText("Edited")).toBeVisible();
  await expect(thresholds).not.toContainText("≥ 80.0");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(thresholds).toContainText("≥ 80.0");
  await expect(thresholds.getByText("Edited")).toHaveCount(0);
});

test("a benchmark of the company's own is held against the value, warns once it is five years old, and is removed again", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/kpis/csat");
  const card = page.getByRole("region", { name: "Benchmarks" });
  await expect(card.getByText(/Not comparable: ACSI is an index/).first()).toBeVisible();
  await card.getByRole("button", { name: "Add" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a benchmark" });
  await dialog.getByLabel("What it is of").fill("Our association");
  await dialog.getByLabel("Value, or from").fill("1");
  const thisYear = new Date().getFullYear();
  await dialog.getByLabel("Year").fill(String(thisYear - 1));
  await dialog.getByLabel("Publisher").fill("The association");
  await dialog.getByRole("button", { name: "Add benchmark" }).click();
  const row = card.getByTestId("benchmark").filter({ hasText: "Our association" });
  await expect(row).toContainText("Yours is better");
  await expect(row).not.toContainText("old");
  const editing = page.getByRole("dialog", { name: "Edit benchmark" });
  const edit = () => row.getByRole("button", { name: "Edit Our association" }).click();
  await edit();
  await editing.getByLabel("Year").fill(String(thisYear - 5));
  await editing.getByRole("button", { name: "Save benchmark" }).click();
  await expect(row).toContainText("5 years old: the market may have moved on.");
  await edit();
  await editing.getByRole("button", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
});
