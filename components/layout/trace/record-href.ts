import type { KpiRecord } from "@/lib/contracts/kpi-records";

/** Where a record's own page is; targets are planned in the settings. */
export const recordHref = (type: KpiRecord["type"], externalId: string): string =>
  type === "sales-targets" ? "/settings/sales-targets" : `/data/${type}/${encodeURIComponent(externalId)}`;
