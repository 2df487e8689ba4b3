import "server-only";
import { cache } from "react";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "../auth/context";
import { getKpi } from "./get-kpi";

/** The KPI that a page's address names, read once per request; null where there is none: the page says "not found". */
export const kpiOfPage = cache(
  async (ctx: Context, id: string): Promise<KpiSummary | null> => (findKpi(id) ? getKpi(ctx, id) : null),
);
