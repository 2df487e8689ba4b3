import "server-only";
import type { BaselineInput, BaselineList } from "@/lib/contracts/kpi-signals";
import { may } from "@/lib/contracts/roles";
import { InvalidInput, NotAllowed, NotFound, Unprocessable } from "@/lib/errors";
import { findKpi } from "@/lib/kpi/registry";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context } from "../../auth/context";

/** More would leave no stretch long enough for limits of its own. */
const mostPerKpi = 50;
const earliest = "1900-01-01";

const requireKpi = (kpiId: string): void => {
  if (!findKpi(kpiId)) throw new NotFound(`There is no KPI "${kpiId}"; GET /api/v1/kpis lists them all.`);
};

const requireWho = (ctx: Context): { name: string } => {
  if (ctx.user === null || !may(ctx.role, "configure-kpis")) {
    throw new NotAllowed("Only admins and managers decide where limits begin anew.");
  }
  return ctx.user;
};

const dayNamed = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * Where a KPI's limits begin anew, newest first.
 * @throws NotFound for an unknown KPI
 */
export const listBaselines = async (ctx: Context, kpiId: string): Promise<BaselineList> => {
  requireKpi(kpiId);
  const rows = await db.kpiBaseline.findMany({
    where: { organizationId: ctx.organization.id, kpiId },
    orderBy: { startsOn: "desc" },
  });
  return {
    baselines: rows.map(({ startsOn, reason, setBy, createdAt }) => ({
      startsOn: startsOn.toISOString().slice(0, 10),
      reason,
      setBy,
      createdAt: createdAt.toISOString(),
    })),
  };
};

/**
 * Begins a KPI's limits anew from a day on, for the whole organization; of a day that has one already, the reason is
 * changed.
 * @throws NotAllowed unless a person whose role may configure KPIs asks; NotFound for an unknown KPI; InvalidInput for
 * a day to come, or before records begin; Unprocessable for more than fifty of a KPI
 */
export const putBaseline = async (
  ctx: Context,
  { id: kpiId, startsOn }: { id: string; startsOn: string },
  { reason }: BaselineInput,
  { now }: { now: Date },
): Promise<BaselineList> => {
  const { name } = requireWho(ctx);
  requireKpi(kpiId);
  const { id: organizationId, timeZone } = ctx.organization;
  const refuse = (message: string) => new InvalidInput(`${message}.`, [{ path: "startsOn", message }]);
  if (startsOn > localDateOf(now, timeZone)) throw refuse("A baseline cannot begin after today");
  if (startsOn < earliest) throw refuse(`A baseline cannot begin before ${earliest}, where records begin`);
  const others = await db.kpiBaseline.count({
    where: { organizationId, kpiId, startsOn: { not: dayNamed(startsOn) } },
  });
  if (others >= mostPerKpi) {
    throw new Unprocessable(`A KPI has at most ${mostPerKpi} baselines; remove one first.`, [
      { path: "startsOn", message: `At most ${mostPerKpi} baselines` },
    ]);
  }
  const key = { organizationId, kpiId, startsOn: dayNamed(startsOn) };
  await db.kpiBaseline.upsert({
    where: { organizationId_kpiId_startsOn: key },
    create: { ...key, reason, setBy: name },
    update: { reason, setBy: name },
  });
  return listBaselines(ctx, kpiId);
};

/**
 * Takes a baseline back: the limits before it hold on.
 * @throws NotAllowed unless a person whose role may configure KPIs asks; NotFound where there is no such baseline
 */
export const deleteBaseline = async (
  ctx: Context,
  { id: kpiId, startsOn }: { id: string; startsOn: string },
): Promise<BaselineList> => {
  requireWho(ctx);
  requireKpi(kpiId);
  const { count } = await db.kpiBaseline.deleteMany({
    where: { organizationId: ctx.organization.id, kpiId, startsOn: dayNamed(startsOn) },
  });
  if (count === 0) throw new NotFound(`${kpiId} has no baseline that begins on ${startsOn}.`);
  return listBaselines(ctx, kpiId);
};
