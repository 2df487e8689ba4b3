import { type View, viewToSearch } from "@/lib/contracts/view";

/** A KPI's page with the view of this one, narrowed to a group of a dimension ("" stands for "Not set"). */
export function kpiAddress(
  kpi: string,
  view: View,
  dimension: "owner" | "team" | "product",
  value: string | null,
): string {
  return `/kpis/${kpi}${viewToSearch({ ...view, filter: { ...view.filter, [dimension]: [value ?? ""] } })}`;
}
