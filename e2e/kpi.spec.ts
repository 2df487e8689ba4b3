import { expect, test } from "@playwright/test";
import { sessionOf } from "./people";

test("a KPI opened from a dashboard tells its formula, filled in; new thresholds change its badge, undo brings it back", async ({
  page,
}) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/executive");
  await page.getByRole("link", { name: "Customer satisfaction" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /Customer satisfaction/ })).toBeVisible();
  const value = await page.getByTestId("kpi-value").innerText();
  await expect(page.getByTestId("formula-filled")).toContainText(`× 100 = ${value}`);

  const header = page.getByRole("main").locator("header");
  const before = await header.getByText(/^(On track|Watch|Off track)$/).innerText();
  expect(before).not.toBe("Off track");
  await page.getByRole("button", { name: "Edit thresholds" }).click();
  await page.getByLabel("On track from").fill("99.9");
  await page.getByLabel("Watch from").fill("99.8");
  await page.getByRole("button", { name: "Save thresholds" }).click();
  await expect(header.getByText("Off track")).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(header.getByText(before, { exact: true })).toBeVisible();
});

test("thresholds in the wrong order are refused where they are typed", async ({ page }) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/kpis/csat");
  await page.getByRole("button", { name: "Edit thresholds" }).click();
  await page.getByLabel("On track from").fill("60");
  await page.getByLabel("Watch from").fill("70");
  await expect(page.getByText("Higher is better here: watch must lie below on track.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save thresholds" })).toBeDisabled();
});

test("an executive reads thresholds but cannot change them", async ({ page }) => {
  await sessionOf(page.context(), "executive");
  await page.goto("/kpis/csat");
  await expect(page.getByRole("heading", { name: "Thresholds" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit thresholds" })).toHaveCount(0);
  const refused = await page.request.put("/api/v1/kpis/csat/settings", {
    data: { bands: { ok: 1, watch: 0 } },
  });
  expect(refused.status()).toBe(403);
});

test("another definition is shown, pinned for everyone, and taken back", async ({ page }) => {
  await sessionOf(page.context(), "admin");
  await page.goto("/kpis/csat");
  const value = page.getByTestId("kpi-value");
  const pinned = await value.innerText();
  await page.getByRole("radio", { name: /^Top box/ }).click();
  await expect(page).toHaveURL(/variant=top-box/);
  await expect(value).not.toHaveText(pinned);
  const topBox = await value.innerText();
  await page.getByRole("button", { name: "Pin this definition" }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  const answer = await page.request.get("/api/v1/kpis");
  const { kpis } = (await answer.json()) as { kpis: { id: string; pinnedVariant: string }[] };
  expect(kpis.find((kpi) => kpi.id === "csat")?.pinnedVariant).toBe("top-box");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.goto("/kpis/csat");
  await expect(value).toHaveText(pinned);
  expect(topBox).not.toBe(pinned);
});

test("a breakdown is chosen by dimension, kept in the address, and its cases add up to the total", async ({
  page,
}) => {
  await sessionOf(page.context(), "support-lead");
  await page.goto("/kpis/csat");
  await page.getByRole("combobox", { name: /^Break down by/ }).click();
  await page.getByRole("option", { name: "Channel" }).click();
  await expect(page).toHaveURL(/by=channel/);
  const rows = page.getByRole("table", { name: "Breakdown in figures" }).getByRole("row");
  await expect(rows.last()).toContainText("Total");
  const cases = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => Number(row.querySelectorAll("td")[1]?.textContent?.replace(/\D/g, "") || 0)),
  );
  const total = cases.pop();
  expect(total).toBeGreaterThan(0);
  expect(cases.reduce((sum, each) => sum + each, 0)).toBe(total);
});
