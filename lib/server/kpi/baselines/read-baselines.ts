import "server-only";
import type { BaselineChange } from "@/lib/kpi/signals/segments";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

/** Days that the organization's processes changed on, by KPI, oldest first. */
export const readBaselines = async ({
  id,
}: Pick<OrganizationSettings, "id">): Promise<Map<string, BaselineChange[]>> => {
  const rows = await db.kpiBaseline.findMany({
    where: { organizationId: id },
    orderBy: { startsOn: "asc" },
    select: { kpiId: true, startsOn: true, reason: true },
  });
  const byKpi = new Map<string, BaselineChange[]>();
  for (const { kpiId, startsOn, reason } of rows) {
    const change = { startsOn: startsOn.toISOString().slice(0, 10), reason };
    byKpi.set(kpiId, [...(byKpi.get(kpiId) ?? []), change]);
  }
  return byKpi;
};
