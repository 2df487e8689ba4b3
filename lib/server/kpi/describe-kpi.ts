import "server-only";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { dimensionsOf } from "@/lib/kpi/dimensions";
import { parameters as parameterRules } from "@/lib/kpi/measure";
import { partNamesOf } from "@/lib/kpi/part-names";
import type { OrganizationSettings } from "../auth/context";
import type { Configuration, ConfiguredKpi } from "./configuration";
import { requirementsOfKpi } from "./evaluate-point";
import { listedPartsOf } from "./records/listed-part";
import { dimensionsOfKpi } from "./scope";

const variantsOf = (configuration: Configuration, { definition, parameters }: ConfiguredKpi) =>
  definition.variants.map((variant) => ({
    id: variant.id,
    name: variant.name,
    formula: variant.formulaText,
    partNames: partNamesOf(variant, (id) => configuration.kpi(id).definition.name),
    listedParts: listedPartsOf(variant, parameters),
    dimensions: dimensionsOf(variant, (id) => configuration.kpi(id).variant),
    ...(variant.caution === undefined ? {} : { caution: variant.caution }),
    parameters: (variant.parameters ?? []).map((id) => {
      const { name, unit, min, max } = parameterRules[id];
      return { id, name, unit, value: parameters[id], min, max };
    }),
  }));

/** What a KPI is, as this organization uses it. */
export const describeKpi = (
  organization: OrganizationSettings,
  configuration: Configuration,
  id: string,
): KpiSummary => {
  const kpi = configuration.kpi(id);
  const { definition, variant } = kpi;
  return {
    id: definition.id,
    name: definition.name,
    shortName: definition.shortName ?? definition.name,
    area: definition.area,
    dashboards: [...definition.dashboards],
    kind: definition.kind,
    unit: definition.unit,
    direction: definition.direction,
    description: definition.description,
    whyItMatters: definition.whyItMatters,
    formula: variant.formulaText,
    variants: variantsOf(configuration, kpi),
    pinnedVariant: kpi.pinnedVariantId,
    additivity: definition.additivity,
    dimensions: dimensionsOfKpi(configuration, kpi),
    requires: requirementsOfKpi({ organization, configuration }, kpi),
    bands: kpi.bands,
    defaultBands: definition.bands ?? null,
    bandsGrain: definition.bandsScale?.grain ?? null,
    bandsEdited: kpi.bandsEdited,
    range: definition.range ? [definition.range[0], definition.range[1]] : null,
    isFocus: kpi.isFocus,
  };
};
