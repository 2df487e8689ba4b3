import type { KpiRecord } from "@/lib/contracts/kpi-records";
import { isScreenType } from "@/lib/contracts/record-screens";

/** Where a record's own page is: targets are planned in the settings; null for the types that have no page. */
export const recordHref = (type: KpiRecord["type"], externalId: string): string | null => {
  if (type === "sales-targets") return "/settings/sales-targets";
  return isScreenType(type) ? `/data/${type}/${encodeURIComponent(externalId)}` : null;
};
