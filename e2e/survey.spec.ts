import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { sessionOf } from "./people";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
type AxeResult = { violations: { id: string }[] };

const answerBy = async (page: Page, score: string) => {
  await page.getByRole("radio", { name: score }).check();
  await page.getByRole("textbox").last().fill("Quick help");
  await page.getByRole("button", { name: "Send answer" }).click();
};

test("a survey is made, a stranger without script answers it by a link, the score moves on an open dashboard without reload, a second answer is refused", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  await sessionOf(page.context(), "support-lead");
  await page.goto("/data/surveys");
  await page.getByRole("link", { name: "New survey" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Journey");
  await page.getByRole("button", { name: "Make the survey" }).click();
  await expect(page.getByRole("heading", { name: /^Journey/ })).toBeVisible({ timeout: 30_000 });
  const address = page.url();
  await page.getByRole("radio", { name: "Customers" }).click();
  await page.getByLabel("Ids of the customers").fill("C-00001");
  await page.getByRole("button", { name: "Make links" }).click();
  const link = await page.locator("[data-link]").first().innerText();

  const dashboard = await page.context().newPage();
  await dashboard.goto("/kpis/csat?period=this-month");
  await expect(dashboard.getByRole("button", { name: /^Live/ })).toBeVisible({ timeout: 30_000 });
  const cases = dashboard.getByRole("main").locator("header").getByText(/^n = /);
  const before = Number(/n = ([\d,]+)/.exec(await cases.innerText())?.[1]?.replace(",", ""));

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const form = await stranger.newPage();
  await form.goto(link);
  await answerBy(form, "5: Very satisfied");
  await expect(form.getByText("Your answer has arrived.")).toBeVisible();
  await expect(cases).toContainText(`n = ${(before + 1).toLocaleString("en-GB")}`, { timeout: 30_000 });

  await form.goto(link);
  await expect(form.getByText("answered by this link already")).toBeVisible();
  await expect(form.getByRole("radio")).toHaveCount(0);
  await stranger.close();

  await page.goto(address);
  await expect(page.getByText("1 of 1 invited answered")).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Close the survey" }).click();
  await expect(page.getByText("Closed", { exact: true })).toBeVisible();
  await dashboard.close();
});

test("the public form is named, labelled and reached by keyboard; other sites may frame the form and nothing else", async ({
  page,
  request,
}) => {
  await page.goto("/s/demo-recommend-us");
  await page.getByRole("radio", { name: "0: Not at all likely" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "1", exact: true })).toBeChecked();
  await page.addScriptTag({ path: axePath });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run(),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
  const policyOf = async (path: string) =>
    (await request.get(path, { maxRedirects: 0 })).headers()["content-security-policy"];
  expect(await policyOf("/s/demo-recommend-us")).toContain("frame-ancestors 'none'");
  expect(await policyOf("/s/demo-recommend-us/embed")).toContain("frame-ancestors *");
});
