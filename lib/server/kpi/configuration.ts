import "server-only";
import { NotFound } from "@/lib/errors";
import type { Bands, KpiDefinition, Variant } from "@/lib/kpi/definition";
import { defaultParameters, type ParameterId } from "@/lib/kpi/measure";
import { findKpi } from "@/lib/kpi/registry";
import type { BaselineChange } from "@/lib/kpi/signals/segments";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { readBaselines } from "./baselines/read-baselines";
import { variantOf } from "./variant";

/** A KPI as the organization uses it: the definition with what its admin or manager decided. */
export type ConfiguredKpi = {
  definition: KpiDefinition;
  /** The pinned variant, or the one a request named. */
  variant: Variant;
  pinnedVariantId: string;
  parameters: Readonly<Record<ParameterId, number>>;
  /** In force, at the grain of the definition's bandsScale; null where there are none. */
  bands: Bands | null;
  bandsEdited: boolean;
  isFocus: boolean;
  /** Days from which its process is another, oldest first. */
  baselineChanges: readonly BaselineChange[];
};

/** The organization's KPIs, by id. */
export type Configuration = {
  /** @throws NotFound for an id that no KPI has; InvalidInput for a variant the KPI does not have */
  kpi: (id: string, variantId?: string) => ConfiguredKpi;
};

const parameterIds = Object.keys(defaultParameters) as ParameterId[];

const storedParameters = (stored: unknown): Partial<Record<ParameterId, number>> => {
  if (typeof stored !== "object" || stored === null) return {};
  const values = new Map(Object.entries(stored));
  return Object.fromEntries(
    parameterIds.flatMap((id) => {
      const value: unknown = values.get(id);
      return typeof value === "number" ? [[id, value]] : [];
    }),
  );
};

/** Reads what the organization decided about its KPIs. A stored variant that is no more falls back to the default. */
export const readConfiguration = async (organization: OrganizationSettings): Promise<Configuration> => {
  const [rows, baselines] = await Promise.all([
    db.kpiSetting.findMany({ where: { organizationId: organization.id } }),
    readBaselines(organization),
  ]);
  const settings = new Map(rows.map((row) => [row.kpiId, row]));
  return {
    kpi: (id, variantId) => {
      const definition = findKpi(id);
      if (!definition) throw new NotFound(`There is no KPI "${id}"; GET /api/v1/kpis lists them all.`);
      const row = settings.get(id);
      const pinned =
        definition.variants.find((variant) => variant.id === row?.variantId) ?? definition.variants[0];
      const edited =
        row?.okBand && row.watchBand ? { ok: row.okBand.toNumber(), watch: row.watchBand.toNumber() } : null;
      return {
        definition,
        variant: variantId === undefined ? pinned : variantOf(definition, variantId),
        pinnedVariantId: pinned.id,
        parameters: { ...defaultParameters, ...storedParameters(row?.parameters) },
        bands: edited ?? definition.bands ?? null,
        bandsEdited: edited !== null,
        isFocus: row?.isFocus ?? false,
        baselineChanges: baselines.get(id) ?? [],
      };
    },
  };
};
