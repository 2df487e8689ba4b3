import { expect, test } from "@playwright/test";
import { axeViolations, bringAxe } from "./axe";
import { sessionOf } from "./people";

const pages = [
  "/executive",
  "/sales",
  "/support",
  "/marketing",
  "/kpis",
  "/kpis/csat?by=channel",
  "/kpis/customer-lifetime-value",
  "/kpis/customer-lifetime-value?variant=predictive",
  "/kpis/revenue",
  "/analysis/cohorts",
  "/analysis/cohorts?measure=revenue&show=absolute&grain=quarter",
  "/analysis/forecast",
  "/analysis/forecast?kpi=leads-created&grain=week",
  "/analysis/funnel?by=product",
  "/analysis",
  "/analysis/rankings",
  "/analysis/rankings?tab=products",
  "/analysis/teams",
  "/analysis/reported",
  "/objectives",
  "/objectives/new?kpi=nps",
  "/data",
  "/data/customers",
  "/data/deals?view=board",
  "/data/health",
  "/data/import",
  "/data/samples",
  "/data/surveys",
  "/data/surveys/new",
  "/settings/organization",
  "/settings/exchange-rates",
  "/settings/members",
  "/settings/sales-targets",
  "/settings/api-keys",
  "/settings/profile",
];

// None depends on another: whichever worker is free takes the next.
test.describe.configure({ mode: "parallel" });

for (const path of pages) {
  test(`${path}: no axe violation in light and dark, no sideways scroll from 360 to 1920 px`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme: "light" });
    await sessionOf(context, "admin");
    const page = await context.newPage();
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) failures.push(message.text());
    });
    // The stream of live updates stays open: with it, the network is never idle.
    await page.route("**/api/v1/events", (route) => route.abort());
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    for (const width of [360, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, `${width} px wide`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await bringAxe(page);
    expect(await axeViolations(page)).toEqual([]);
    // Colours are all that a theme changes.
    await page.emulateMedia({ colorScheme: "dark" });
    // Until all of them have changed.
    await expect.poll(() => axeViolations(page, { runOnly: ["color-contrast"] })).toEqual([]);
    expect(failures).toEqual([]);
    await context.close();
  });
}
