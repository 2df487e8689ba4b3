import "server-only";
import type { DashboardQuery } from "@/lib/contracts/kpi";
import { parseView, type SearchParams, type View } from "@/lib/contracts/view";
import type { DashboardArea } from "@/lib/kpi/vocabulary";
import { localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";

/** The view an address asks for, in the organization's calendar. `now` decides what "this month" is. */
export const readView = (ctx: Context, search: SearchParams, now: Date): View =>
  parseView(search, localDateOf(now, ctx.organization.timeZone), ctx.organization);

/** The dashboard query that a view stands for. */
export const dashboardQueryOf = (area: DashboardArea, view: View): DashboardQuery => ({
  area,
  from: view.from,
  to: view.to,
  grain: view.grain,
  filter: view.filter,
  compare: view.compare,
});
