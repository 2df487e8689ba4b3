import "server-only";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { kpis } from "@/lib/kpi/registry";
import type { Context } from "../auth/context";
import { readConfiguration } from "./configuration";
import { describeKpi } from "./describe-kpi";

/** Every KPI, in the catalogue's order, as the organization uses it. */
export const listKpis = async ({ organization }: Context): Promise<{ kpis: KpiSummary[] }> => {
  const configuration = await readConfiguration(organization);
  return { kpis: kpis.map(({ id }) => describeKpi(organization, configuration, id)) };
};
