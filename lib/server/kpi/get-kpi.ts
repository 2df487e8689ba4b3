import "server-only";
import type { KpiSummary } from "@/lib/contracts/kpi";
import type { Context } from "../auth/context";
import { readConfiguration } from "./configuration";
import { describeKpi } from "./describe-kpi";

/** One KPI, as the organization uses it. @throws NotFound for an unknown id */
export const getKpi = async ({ organization }: Context, id: string): Promise<KpiSummary> =>
  describeKpi(organization, await readConfiguration(organization), id);
