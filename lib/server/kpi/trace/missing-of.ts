import "server-only";
import type { Missing } from "@/lib/contracts/trace";
import type { Requirement } from "@/lib/kpi/definition";
import { grossMarginMissing, howToBring } from "@/lib/kpi/how-to-bring";
import type { ConfiguredKpi } from "../configuration";
import { type Engine, withPartKpis } from "../engine";
import { requirementsOfKpi, sameRequirement } from "../evaluate-point";

type Setting = Pick<Engine, "organization" | "configuration">;

/**
 * What a KPI lacks in this organization, and how to bring it.
 * @param unmet those requirements that no record fulfils, of any KPI
 */
export const missingOf = (setting: Setting, kpi: ConfiguredKpi, unmet: readonly Requirement[]): Missing[] => {
  const required = requirementsOfKpi(setting, kpi);
  const records = unmet
    .filter((missing) => required.some((it) => sameRequirement(it, missing)))
    .map(howToBring);
  const needsMargin = withPartKpis(kpi, setting.configuration).some(
    ({ variant }) => variant.needsGrossMargin,
  );
  return needsMargin && setting.organization.grossMarginPercent === null
    ? [...records, grossMarginMissing]
    : records;
};
