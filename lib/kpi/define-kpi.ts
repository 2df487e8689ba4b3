import type { KpiDefinition } from "./definition";

/**
 * Declares a KPI. Each file in `definitions/` calls it once and is listed in `registry.ts`; catalogue, API, help and
 * contract tests follow from there. What a definition must keep to is checked in registry.test.ts.
 */
export function defineKpi(definition: KpiDefinition): KpiDefinition {
  return Object.freeze(definition);
}
