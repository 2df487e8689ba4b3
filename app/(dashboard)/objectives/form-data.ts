import type { QueryClient } from "@tanstack/react-query";
import { dimensionValuesOptions, kpiListOptions } from "@/lib/queries/kpis";
import { membersOptions } from "@/lib/queries/members";
import type { Context } from "@/lib/server/auth/context";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { listKpis } from "@/lib/server/kpi/list-kpis";
import { listMembers } from "@/lib/server/members/list-members";

/** Has ready what an objective can be made of: KPIs, people, and values to filter by. */
export async function prefetchFormData(client: QueryClient, ctx: Context): Promise<void> {
  await Promise.all([
    client.prefetchQuery({ ...kpiListOptions(), queryFn: () => listKpis(ctx) }),
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
    client.prefetchQuery({
      ...membersOptions(),
      queryFn: async () => ({ members: await listMembers(ctx) }),
    }),
  ]);
}
