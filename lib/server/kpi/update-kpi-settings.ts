import "server-only";
import type { KpiSettingsInput, KpiSummary } from "@/lib/contracts/kpi";
import { may } from "@/lib/contracts/roles";
import { NotAllowed, NotFound, Unprocessable } from "@/lib/errors";
import { findKpi } from "@/lib/kpi/registry";
import { db } from "@/lib/server/db";
import type { Context } from "../auth/context";
import { getKpi } from "./get-kpi";
import { settingsErrors } from "./settings-errors";

/** Columns that the input changes; what it does not name stays as it is, and null returns to the default. */
const changesOf = (input: KpiSettingsInput, parameters: Record<string, number>) => ({
  ...(input.variant === undefined ? {} : { variantId: input.variant }),
  ...(input.bands === undefined
    ? {}
    : { okBand: input.bands?.ok ?? null, watchBand: input.bands?.watch ?? null }),
  ...(input.parameters === undefined ? {} : { parameters }),
  ...(input.isFocus === undefined ? {} : { isFocus: input.isFocus }),
});

/**
 * Decides about a KPI for the whole organization: the variant pinned, bands, parameters, and whether it is a focus.
 * Bands are in the KPI's unit at its `bandsGrain`, and scale with the grain of what is shown.
 * @throws NotAllowed unless a person whose role may configure KPIs asks; NotFound for an unknown KPI; Unprocessable
 * with paths for bands out of order or range, parameters out of bounds, and a variant that the KPI does not have
 */
export const updateKpiSettings = async (
  ctx: Context,
  kpiId: string,
  input: KpiSettingsInput,
): Promise<KpiSummary> => {
  if (ctx.user === null || !may(ctx.role, "configure-kpis")) {
    throw new NotAllowed("Only admins and managers decide about variants, bands and focus.");
  }
  const definition = findKpi(kpiId);
  if (!definition) throw new NotFound(`There is no KPI "${kpiId}"; GET /api/v1/kpis lists them all.`);
  const errors = settingsErrors(definition, input);
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors);

  const key = { organizationId: ctx.organization.id, kpiId };
  await db.$transaction(async (tx) => {
    const stored = await tx.kpiSetting.findUnique({
      where: { organizationId_kpiId: key },
      select: { parameters: true },
    });
    const before = stored?.parameters;
    const kept = typeof before === "object" && before !== null && !Array.isArray(before) ? before : {};
    const changes = changesOf(input, { ...(kept as Record<string, number>), ...input.parameters });
    await tx.kpiSetting.upsert({
      where: { organizationId_kpiId: key },
      create: { ...key, ...changes },
      update: changes,
    });
  });
  return getKpi(ctx, kpiId);
};
