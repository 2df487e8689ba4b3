import "server-only";
import type { Comparison, OwnerComparisonQuery } from "@/lib/contracts/rankings";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "../../auth/context";
import { readConfiguration } from "../configuration";
import { dimensionsOfKpi } from "../scope";
import { compareGroups } from "./compare-groups";

/** What people who sell, and people who serve, are usually compared by. */
export const usualKpis: Readonly<Record<OwnerComparisonQuery["area"], readonly string[]>> = {
  sales: [
    "revenue",
    "quota-attainment",
    "win-rate",
    "average-deal-size",
    "sales-cycle-length",
    "open-pipeline",
  ],
  support: ["csat", "first-contact-resolution", "first-response-time", "resolution-time", "ticket-backlog"],
};

/**
 * Owners or teams side by side: on the usual KPIs of an area (those that the pinned variants can break down), or on
 * those named.
 * @throws NotFound for an unknown KPI; InvalidInput for one that is not known by owner, a range or a filter
 */
export const getOwnerComparison = async (
  { organization }: Context,
  { from, to, by, area, kpi, filter }: OwnerComparisonQuery,
  { now }: { now: Date },
): Promise<Comparison> => {
  const configuration = await readConfiguration(organization);
  const named = kpi === undefined ? null : [...new Set([kpi].flat())];
  const kpis = (named ?? usualKpis[area].filter((id) => findKpi(id)))
    .map((id) => configuration.kpi(id))
    .filter((it) => named !== null || dimensionsOfKpi(configuration, it).includes(by));
  return compareGroups(organization, configuration, { kpis, by, from, to, filter }, now);
};
