import "server-only";
import type { Point } from "@/lib/contracts/kpi";
import type { KeptAnswer, KeptFigureQuery, KeptRestatement } from "@/lib/contracts/snapshots";
import { NotFound } from "@/lib/errors";
import { parameterNames } from "@/lib/kpi/parameter-names";
import { findKpi } from "@/lib/kpi/registry";
import { comparePoints } from "@/lib/kpi/restatement/compare-points";
import { settingsChanges } from "@/lib/kpi/restatement/settings";
import type { Context } from "../auth/context";
import { db } from "../db";
import { readConfiguration } from "../kpi/configuration";
import { getKpiSeries } from "../kpi/get-kpi-series";
import { causesOf } from "./causes";
import { settingsOf } from "./figures";
import { keptAnswerOf, keptSettingsOf, noSuchSnapshot } from "./stored-snapshot";

/** A figure of a kept view: its point, and how it was asked for. */
const keptFigure = (kept: KeptAnswer, { kpi, start }: KeptFigureQuery) => {
  if (kept.page === "kpi") {
    const { series, query } = kept;
    const point = series.kpi === kpi ? series.points.find((each) => each.start === start) : undefined;
    return point && { point, query, variant: series.variant, grain: series.grain, asked: query.variant };
  }
  const { dashboard, query } = kept;
  const card = dashboard.cards.find((each) => each.kpi === kpi);
  if (!card || card.latest.start !== start) return undefined;
  const filter = Object.fromEntries(
    Object.entries(query.filter).filter(([dimension]) => !card.ignoredFilters.some((it) => it === dimension)),
  );
  return {
    ...{ point: card.latest, query: { ...query, filter }, variant: card.variant },
    ...{ grain: dashboard.grain, asked: undefined },
  };
};

/**
 * One figure of a kept view, what it is now, and which records, exchange rates and settings changed it since.
 * @throws NotFound for a snapshot, KPI or period that was not kept; also for another organization's
 */
export const getKeptRestatement = async (
  ctx: Context,
  id: string,
  query: KeptFigureQuery,
  { now }: { now: Date },
): Promise<KeptRestatement> => {
  const { organization } = ctx;
  const row = await db.snapshot.findUnique({
    where: { organizationId_id: { organizationId: organization.id, id } },
  });
  if (!row || row.answer === null) throw noSuchSnapshot();
  const definition = findKpi(query.kpi);
  const figure = keptFigure(keptAnswerOf(row.answer), query);
  if (!definition || !figure) throw new NotFound("This figure was not kept.");

  const configuration = await readConfiguration(organization);
  const { point, grain, variant: then } = figure;
  const { filter } = figure.query;
  const pointAs = async (variant: string): Promise<Point | undefined> => {
    const asked = { from: point.start, to: point.end, grain, filter, variant };
    return (await getKpiSeries(ctx, query.kpi, asked, { now })).points[0];
  };
  const kpi = configuration.kpi(query.kpi, figure.asked);
  const wasOther = then !== kpi.variant.id && definition.variants.some((each) => each.id === then);
  const asThen = wasOther ? configuration.kpi(query.kpi, then) : kpi;
  const current = await pointAs(kpi.variant.id);
  if (!current) throw new NotFound("This figure was not kept.");
  const wasBy = keptSettingsOf(row.answer)[query.kpi];
  const isBy = settingsOf(organization, configuration, query.kpi, figure.asked);
  return {
    ...{ snapshotId: row.id, kpi: query.kpi, kpiName: definition.name },
    ...{ unit: definition.unit, direction: definition.direction, asOf: row.asOf.toISOString() },
    ...{ start: point.start, end: point.end, grain },
    reported: point,
    now: current,
    ...comparePoints(point, current),
    settingsChanges: wasBy ? settingsChanges(wasBy, isBy, parameterNames(query.kpi)) : [],
    nowAsDefinedThen: wasOther ? ((await pointAs(then)) ?? null) : null,
    ...(await causesOf(
      organization,
      configuration,
      { kpi: asThen, period: { start: point.start, end: point.end, grain }, filter, asOf: row.asOf },
      now,
    )),
  };
};
