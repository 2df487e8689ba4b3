import { parameters } from "./measure";
import { findKpi } from "./registry";

/** Names of the parameters that a KPI's variants take. */
export const parameterNames = (kpiId: string): Record<string, string> =>
  Object.fromEntries(
    (findKpi(kpiId)?.variants ?? [])
      .flatMap((variant) => variant.parameters ?? [])
      .map((id) => [id, parameters[id].name]),
  );
