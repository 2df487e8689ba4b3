import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { recordListSchema } from "@/lib/contracts/record-lists";
import { axeViolations, bringAxe } from "./axe";
import { sessionOf } from "./people";

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
  // Closed at the end, and named so that nobody takes it for one of the company's.
  const name = `Trial of the form, ${new Date().toISOString()}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Make the survey" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible({ timeout: 30_000 });
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
  const slug = new URL(link).pathname.split("/").at(-1);
  const responses = await page.request.get("/api/v1/records/survey-responses?limit=20");
  const { records } = recordListSchema.parse(await responses.json());
  const stored = records.find(({ externalId }) => externalId.startsWith(`survey-${slug}-`));
  expect(stored?.fields).toMatchObject({ score: 5, customerExternalId: "C-00001" });
  await page.request.delete(`/api/v1/records/survey-responses/${stored?.externalId}`);
  await expect(cases).toContainText(`n = ${before.toLocaleString("en-GB")}`, { timeout: 30_000 });
  await dashboard.close();
});

test("the form stands in another site's page, as high as it needs", async ({ page, baseURL }) => {
  const site = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Another site</title><h1>Our help centre</h1>
      <iframe data-plumbline-survey src="${baseURL}/s/demo-recommend-us/embed" title="Survey" style="width:100%;border:0;height:20px"></iframe>
      <script src="${baseURL}/survey-embed.js" async></script>`);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("radio", { name: "9", exact: true })).toBeVisible({ timeout: 30_000 });
    const heightOf = async () => (await page.locator("iframe").boundingBox())?.height ?? 0;
    await expect.poll(heightOf, { timeout: 30_000 }).toBeGreaterThan(200);
    const isWhole = frame.locator("html").evaluate((root) => root.scrollHeight <= root.clientHeight + 1);
    expect(await isWhole).toBe(true);
    const formHeight = await heightOf();
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(heightOf).toBeGreaterThan(formHeight - 1);
    await expect(frame.locator("html")).toHaveJSProperty("scrollLeft", 0);
  } finally {
    site.close();
  }
});

test("the public form is named, labelled and reached by keyboard; other sites may frame the form and nothing else", async ({
  page,
  request,
}) => {
  await page.goto("/s/demo-recommend-us");
  await page.getByRole("radio", { name: "0: Not at all likely" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "1", exact: true })).toBeChecked();
  await bringAxe(page);
  expect(await axeViolations(page)).toEqual([]);
  const policyOf = async (path: string) =>
    (await request.get(path, { maxRedirects: 0 })).headers()["content-security-policy"];
  expect(await policyOf("/s/demo-recommend-us")).toContain("frame-ancestors 'none'");
  expect(await policyOf("/s/demo-recommend-us/embed")).toContain("frame-ancestors *");
});
