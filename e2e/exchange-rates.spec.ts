import { expect, type Page, test } from "@playwright/test";
import { sessionOf } from "./people";

/** The Zambian kwacha, which nothing else in the demo or in another journey is in. */
const currency = "ZMW";

const revenue = async (page: Page, day: string): Promise<number> => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const answer = await page.request.get(
    `/api/v1/kpis/revenue/series?from=${day}&to=${next}&grain=day&variant=won-deals`,
  );
  return ((await answer.json()) as { points: { value: number }[] }).points[0]?.value ?? Number.NaN;
};

test("a deal in a currency without a rate is rejected; with a rate typed either way round it counts, and revenue moves", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/settings/exchange-rates");
  const day = "2026-01-15";
  const before = await revenue(page, day);
  const deal = {
    externalId: "journey-rate",
    openedAt: day,
    closedAt: day,
    status: "won",
    amount: 1000,
    currency,
  };
  const post = () => page.request.post("/api/v1/records/deals", { data: [deal] });
  const refused = await post();
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain(`No exchange rate from ${currency} to EUR is known for ${day}`);

  await page.getByRole("button", { name: "Add rate" }).click();
  // A toast is a dialog, too; these are named.
  const dialog = page.getByRole("dialog", { name: new RegExp(`^Add an exchange rate|^${currency} from`) });
  await dialog.getByRole("combobox", { name: "Currency" }).fill(currency);
  await page.getByRole("option", { name: new RegExp(currency) }).click();
  await dialog.getByLabel("First day").fill("2026-01-01");
  await dialog.getByRole("radio", { name: `what 1 EUR is worth in ${currency}` }).click();
  await dialog.getByRole("textbox", { name: "Rate" }).fill("25");
  await expect(dialog.getByText(`1 ${currency} = 0.04000 EUR`)).toBeVisible();
  await dialog.getByRole("button", { name: "Add rate" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(`1 ${currency} = 0.04000 EUR`).first()).toBeVisible();

  expect((await post()).status()).toBe(200);
  expect(await revenue(page, day)).toBeCloseTo(before + 40, 6);

  await page.reload();
  const row = page.getByRole("row", { name: /1 Jan 2026/ }).filter({ hasText: "0.0400" });
  if ((await row.count()) === 0) await page.getByRole("button", { name: new RegExp(`^${currency}`) }).click();
  await row.getByRole("button", { name: /^Change/ }).click();
  await dialog.getByRole("textbox", { name: "Rate" }).fill("0.05");
  await dialog.getByRole("button", { name: "Change rate" }).click();
  await expect(page.getByText("1 record was converted again.")).toBeVisible();
  expect(await revenue(page, day)).toBeCloseTo(before + 50, 6);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The change was taken back")).toBeVisible();
  expect(await revenue(page, day)).toBeCloseTo(before + 40, 6);

  await page
    .getByRole("row", { name: /1 Jan 2026/ })
    .filter({ hasText: "0.0400" })
    .getByRole("button", { name: /^Delete/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete rate" }).click();
  await expect(page.getByRole("alert")).toContainText(
    `1 deal in ${currency} would be left without an exchange rate`,
  );
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();

  expect((await page.request.delete(`/api/v1/records/deals/${deal.externalId}`)).status()).toBe(204);
  expect((await page.request.delete(`/api/v1/exchange-rates/${currency}/2026-01-01`)).status()).toBe(204);
  expect(await revenue(page, day)).toBeCloseTo(before, 6);
});

test("pasted lines are read as they are typed: what is a rate is shown as a sentence, what is none is named", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/settings/exchange-rates");
  await page.getByRole("button", { name: "Paste rates" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste exchange rates" });
  await dialog.getByLabel("Lines").fill("MWK;2026-01-01;0,0005\nMWX;2026-01-01;1\nMWK;2026-02-30;1");
  await expect(dialog.getByText("1 MWK = 0.0005000 EUR")).toBeVisible();
  await expect(dialog.getByText(/^Line 2: There is no such currency/)).toBeVisible();
  await expect(dialog.getByText("Line 3: There is no such date")).toBeVisible();
  await dialog.getByRole("button", { name: "Add 1 rate" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Exchange rates: 1 added")).toBeVisible();
  expect((await page.request.delete("/api/v1/exchange-rates/MWK/2026-01-01")).status()).toBe(204);
});
