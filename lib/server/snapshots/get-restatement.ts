import "server-only";
import type { Restatement } from "@/lib/contracts/snapshots";
import { NotFound } from "@/lib/errors";
import { addMonths } from "@/lib/time";
import type { Context } from "../auth/context";
import { db } from "../db";
import { readConfiguration } from "../kpi/configuration";
import { columnOfDate } from "../notes/dates";
import { causesOf } from "./causes";
import { monthlyPoints } from "./figures";
import { reportedFigure, storedSettings } from "./reported-figures";

/**
 * One reported figure, what it is now, and which records, exchange rates and settings changed it since.
 * @param month "2026-10"
 * @throws NotFound for an unknown KPI, and where nothing was reported of it for that month
 */
export const getRestatement = async (
  ctx: Context,
  kpiId: string,
  month: string,
  { now }: { now: Date },
): Promise<Restatement> => {
  const { organization } = ctx;
  const from = `${month}-01`;
  const row = await db.snapshotFigure.findFirst({
    where: { organizationId: organization.id, kpiId, snapshot: { month: columnOfDate(from) } },
    include: { snapshot: { select: { month: true, asOf: true } } },
  });
  const configuration = await readConfiguration(organization);
  const span = { from, to: addMonths(from, 1) };
  const [point] = row ? await monthlyPoints(ctx, kpiId, span, now) : [];
  const figure = row && point && reportedFigure(ctx, configuration, row, point);
  if (!row || !figure) throw new NotFound("Nothing was kept of this KPI for that month.");

  const { variant: then } = storedSettings(row);
  const kpi = configuration.kpi(kpiId);
  const wasOther = then.id !== kpi.variant.id && kpi.definition.variants.some(({ id }) => id === then.id);
  const causes = await causesOf(
    organization,
    configuration,
    {
      kpi: wasOther ? configuration.kpi(kpiId, then.id) : kpi,
      period: { start: from, end: span.to, grain: "month" },
      filter: {},
      asOf: row.snapshot.asOf,
    },
    now,
  );
  return {
    ...figure,
    nowAsDefinedThen: wasOther
      ? ((await monthlyPoints(ctx, kpiId, { ...span, variant: then.id }, now))[0] ?? null)
      : null,
    ...causes,
  };
};
