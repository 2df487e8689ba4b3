import { beforeEach, describe, expect, test } from "vitest";
import type { KpiSettingsInput } from "@/lib/contracts/kpi";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { getKpi } from "./get-kpi";
import { getKpiSeries } from "./get-kpi-series";
import { updateKpiSettings } from "./update-kpi-settings";

let ctx: Context;
beforeEach(async () => {
  ctx = makeContext(await makeOrganization(db));
});

test("pin, bands, parameters and focus are kept, each by itself, and null returns to the default", async () => {
  await updateKpiSettings(ctx, "lead-conversion-rate", {
    variant: "within-days",
    parameters: { withinDays: 30 },
  });
  await updateKpiSettings(ctx, "lead-conversion-rate", { bands: { ok: 22.5, watch: 11.25 }, isFocus: true });
  const edited = await getKpi(ctx, "lead-conversion-rate");
  expect(edited).toMatchObject({
    pinnedVariant: "within-days",
    bands: { ok: 22.5, watch: 11.25 },
    defaultBands: { ok: 15, watch: 8 },
    bandsEdited: true,
    isFocus: true,
  });
  expect(edited.variants.find(({ id }) => id === "within-days")?.parameters).toMatchObject([
    { id: "withinDays", value: 30 },
  ]);

  const reset = await updateKpiSettings(ctx, "lead-conversion-rate", { variant: null, bands: null });
  expect(reset).toMatchObject({
    pinnedVariant: "default",
    bands: { ok: 15, watch: 8 },
    bandsEdited: false,
    isFocus: true,
  });
});

test("a pinned variant is what a series shows; another organization's is untouched", async () => {
  const query = { from: "2026-01-01", to: "2026-02-01", grain: "month", filter: {} } as const;
  const variantOf = async (of: Context) =>
    (await getKpiSeries(of, "win-rate", query, { now: new Date() })).variant;
  await updateKpiSettings(ctx, "win-rate", { variant: "value-weighted" });
  expect(await variantOf(ctx)).toBe("value-weighted");
  expect(await variantOf(makeContext(await makeOrganization(db)))).toBe("default");
});

test("retention of 95 / 85 a year is edited at the grain of a year, and applies to a month as 0.95^(1/12) = 99.57 %", async () => {
  await updateKpiSettings(ctx, "customer-retention-rate", { bands: { ok: 95, watch: 85 } });
  expect(await getKpi(ctx, "customer-retention-rate")).toMatchObject({
    bandsGrain: "year",
    bands: { ok: 95, watch: 85 },
  });
  const query = { from: "2026-01-01", to: "2026-02-01", grain: "month", filter: {} } as const;
  const { bands } = await getKpiSeries(ctx, "customer-retention-rate", query, { now: new Date() });
  expect(bands?.ok).toBeCloseTo(100 * 0.95 ** (1 / 12), 10);
});

const refused: readonly (readonly [what: string, kpi: string, input: KpiSettingsInput, path: string])[] = [
  ["bands out of order where higher is better", "csat", { bands: { ok: 70, watch: 80 } }, "bands.watch"],
  ["bands out of order where lower is better", "churn-rate", { bands: { ok: 3, watch: 1.5 } }, "bands.watch"],
  ["a share above 100 %", "csat", { bands: { ok: 101, watch: 80 } }, "bands.ok"],
  ["an NPS below −100", "nps", { bands: { ok: 10, watch: -101 } }, "bands.watch"],
  ["a negative cost", "customer-acquisition-cost", { bands: { ok: -5, watch: 10 } }, "bands.ok"],
  ["a variant of another KPI", "csat", { variant: "within-days" }, "variant"],
  ["a parameter that the KPI lacks", "csat", { parameters: { withinDays: 30 } }, "parameters.withinDays"],
  [
    "a parameter out of its bounds",
    "lead-conversion-rate",
    { parameters: { withinDays: 0 } },
    "parameters.withinDays",
  ],
  [
    "a parameter that is not whole",
    "lead-conversion-rate",
    { parameters: { withinDays: 1.5 } },
    "parameters.withinDays",
  ],
];

describe("is refused with 422 and its path, and changes nothing", () => {
  test.each(refused)("%s", async (_, kpi, input, path) => {
    const before = await getKpi(ctx, kpi);
    const update = updateKpiSettings(ctx, kpi, { isFocus: true, ...input });
    await expect(update).rejects.toMatchObject({ status: 422, errors: [{ path }] });
    expect(await getKpi(ctx, kpi)).toEqual(before);
  });
});

describe("is not allowed", () => {
  test("to an executive: 403", async () => {
    const executive = { ...ctx, role: "executive" } as const;
    await expect(updateKpiSettings(executive, "csat", { isFocus: true })).rejects.toMatchObject({
      status: 403,
    });
  });

  test("to an API key, whatever its scopes: 403", async () => {
    const key = makeApiKeyContext(ctx.organization);
    await expect(updateKpiSettings(key, "csat", { isFocus: true })).rejects.toMatchObject({ status: 403 });
  });
});
