import type { KpiSummary } from "@/lib/contracts/kpi";

/** Dimensions as people read them. */
export const dimensionNames: Record<KpiSummary["dimensions"][number], string> = {
  owner: "Owner",
  team: "Team",
  segment: "Segment",
  region: "Region",
  source: "Source",
  product: "Product",
  campaign: "Campaign",
  channel: "Channel",
  category: "Category",
  stage: "Stage",
};
