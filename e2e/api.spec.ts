import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("a key made in Settings posts survey answers, and the number on the KPI page moves", async ({
  browser,
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Make a key" }).first().click();
  await page.getByLabel("What it is for").fill("Journey");
  await page.getByRole("radio", { name: "Write", exact: false }).first().click();
  await page.getByRole("button", { name: "Make the key" }).click();
  const key = (
    await page
      .getByText(/^pl_[\w-]{43}$/)
      .first()
      .innerText()
  ).trim();

  const today = new Date().toISOString().slice(0, 10);
  await page.goto("/kpis/nps?period=this-month");
  const cases = page.getByRole("main").locator("header").getByText(/^n = /);
  const answersBefore = Number(/n = ([\d,]+)/.exec(await cases.innerText())?.[1]?.replace(",", ""));
  expect(answersBefore).toBeGreaterThan(0);

  const api = await browser.newContext();
  const answers = Array.from({ length: 40 }, (_, index) => ({
    externalId: `journey-${index}`,
    kind: "nps",
    score: 10,
    submittedAt: today,
  }));
  const posted = await api.request.post("/api/v1/records/survey-responses", {
    headers: { Authorization: `Bearer ${key}` },
    data: answers,
  });
  expect(posted.status()).toBe(200);
  expect(await posted.json()).toMatchObject({ received: 40, created: 40, rejected: [] });

  await page.reload();
  await expect(cases).toContainText(`n = ${answersBefore + 40}`);

  const again = await api.request.post("/api/v1/records/survey-responses", {
    headers: { Authorization: `Bearer ${key}` },
    data: answers,
  });
  expect(await again.json()).toMatchObject({ received: 40, created: 0, updated: 0, unchanged: 40 });
  for (const { externalId } of answers) {
    const gone = await api.request.delete(`/api/v1/records/survey-responses/${externalId}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(gone.status()).toBe(204);
  }
  await api.close();
});

test("without credentials the API answers 401 as problem+json; the document that describes it is public", async ({
  browser,
}) => {
  const stranger = await browser.newContext();
  const refused = await stranger.request.get("/api/v1/kpis");
  expect(refused.status()).toBe(401);
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
  const document = await stranger.request.get("/api/v1/openapi.json");
  expect(await document.json()).toMatchObject({ openapi: "3.1.0" });
  await stranger.close();
});
