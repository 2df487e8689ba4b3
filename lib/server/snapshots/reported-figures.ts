import "server-only";
import { type Point, pointSchema } from "@/lib/contracts/kpi";
import type { ReportedFigure, SnapshotDetail } from "@/lib/contracts/snapshots";
import { NotFound } from "@/lib/errors";
import { parameterNames } from "@/lib/kpi/parameter-names";
import { findKpi } from "@/lib/kpi/registry";
import { comparePoints } from "@/lib/kpi/restatement/compare-points";
import { type FigureSettings, settingsChanges } from "@/lib/kpi/restatement/settings";
import { addMonths, localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { db, type Prisma } from "../db";
import { type Configuration, readConfiguration } from "../kpi/configuration";
import { columnOfDate, dateOfColumn } from "../notes/dates";
import { monthlyPoints, settingsOf } from "./figures";
import {
  countedFigures,
  isLate,
  keptAnswerOf,
  nameOfMonth,
  noSuchSnapshot,
  snapshotOf,
} from "./stored-snapshot";

export type StoredFigure = Prisma.SnapshotFigureGetPayload<{
  include: { snapshot: { select: { month: true; asOf: true } } };
}>;

/** The settings that a figure was computed by, as they were stored. */
export const storedSettings = (figure: Pick<StoredFigure, "settings">): FigureSettings =>
  figure.settings as FigureSettings;

/** A stored figure beside the same question asked now; null where it has no month or its KPI is no more. */
export const reportedFigure = (
  ctx: Context,
  configuration: Configuration,
  figure: StoredFigure,
  now: Point,
): ReportedFigure | null => {
  const definition = findKpi(figure.kpiId);
  const { month, asOf } = figure.snapshot;
  if (!definition || month === null) return null;
  const reported = pointSchema.parse(figure.point);
  const settings = settingsOf(ctx.organization, configuration, figure.kpiId);
  return {
    snapshotId: figure.snapshotId,
    month: nameOfMonth(month),
    kpi: figure.kpiId,
    kpiName: definition.name,
    unit: definition.unit,
    direction: definition.direction,
    asOf: asOf.toISOString(),
    late: isLate(ctx, month, asOf),
    reported,
    now,
    ...comparePoints(reported, now),
    settingsChanges: settingsChanges(storedSettings(figure), settings, parameterNames(figure.kpiId)),
  };
};

const withMonth = { snapshot: { select: { month: true, asOf: true } } } as const;

/**
 * What was reported of a KPI at the last month ends, latest first, and what those months are now.
 * @throws NotFound for an unknown KPI
 */
export const listReported = async (
  ctx: Context,
  kpiId: string,
  { months }: { months: number },
  { now }: { now: Date },
): Promise<{ figures: ReportedFigure[] }> => {
  if (!findKpi(kpiId)) throw new NotFound(`There is no KPI "${kpiId}".`);
  const thisMonth = `${localDateOf(now, ctx.organization.timeZone).slice(0, 7)}-01`;
  const rows = await db.snapshotFigure.findMany({
    where: {
      organizationId: ctx.organization.id,
      kpiId,
      snapshot: { month: { gte: columnOfDate(addMonths(thisMonth, -months)) } },
    },
    include: withMonth,
    orderBy: { snapshot: { month: "desc" } },
  });
  const oldest = rows.at(-1)?.snapshot.month;
  if (!oldest) return { figures: [] };
  const [configuration, points] = await Promise.all([
    readConfiguration(ctx.organization),
    monthlyPoints(ctx, kpiId, { from: dateOfColumn(oldest), to: thisMonth }, now),
  ]);
  const byStart = new Map(points.map((point) => [point.start, point]));
  return {
    figures: rows.flatMap((row) => {
      const point = row.snapshot.month && byStart.get(dateOfColumn(row.snapshot.month));
      return (point && reportedFigure(ctx, configuration, row, point)) ?? [];
    }),
  };
};

/**
 * One snapshot: a month's figures then and now, or a kept view as it was.
 * @throws NotFound also for another organization's
 */
export const getSnapshot = async (
  ctx: Context,
  id: string,
  { now }: { now: Date },
): Promise<SnapshotDetail> => {
  const row = await db.snapshot.findUnique({
    where: { organizationId_id: { organizationId: ctx.organization.id, id } },
    include: { ...countedFigures, figures: { include: withMonth, orderBy: { kpiId: "asc" } } },
  });
  if (!row) throw noSuchSnapshot();
  const configuration = await readConfiguration(ctx.organization);
  const reported: ReportedFigure[] = [];
  const from = row.month === null ? null : dateOfColumn(row.month);
  for (const figure of row.figures) {
    if (from === null) break;
    const [point] = await monthlyPoints(ctx, figure.kpiId, { from, to: addMonths(from, 1) }, now);
    const known = point && reportedFigure(ctx, configuration, figure, point);
    if (known) reported.push(known);
  }
  return {
    ...snapshotOf(ctx, row),
    reported,
    kept: row.answer === null ? null : keptAnswerOf(row.answer),
  };
};
