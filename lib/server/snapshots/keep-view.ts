import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { KeptAnswer, KeptRequest, Snapshot, SnapshotInput } from "@/lib/contracts/snapshots";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "../auth/context";
import { db } from "../db";
import { readConfiguration } from "../kpi/configuration";
import { getDashboard } from "../kpi/get-dashboard";
import { getKpiSeries } from "../kpi/get-kpi-series";
import { authorColumns } from "../notes/author";
import { settingsOf } from "./figures";
import { countedFigures, noSuchSnapshot, type StoredAnswer, snapshotOf } from "./stored-snapshot";

const answerOf = async (ctx: Context, view: KeptRequest, now: Date): Promise<KeptAnswer> => {
  if (view.page === "dashboard") {
    return { page: "dashboard", query: view.query, dashboard: await getDashboard(ctx, view.query, { now }) };
  }
  const series = await getKpiSeries(ctx, view.kpi, view.query, { now });
  return { page: "kpi", kpiName: findKpi(view.kpi)?.name ?? view.kpi, query: view.query, series };
};

/** By which settings the KPIs of a view are computed, by their ids. */
const settingsOfView = async ({ organization }: Context, answer: KeptAnswer) => {
  const configuration = await readConfiguration(organization);
  const shown =
    answer.page === "kpi"
      ? [{ kpi: answer.series.kpi, variant: answer.query.variant }]
      : answer.dashboard.cards.map(({ kpi }) => ({ kpi, variant: undefined }));
  return Object.fromEntries(
    shown.map(({ kpi, variant }) => [kpi, settingsOf(organization, configuration, kpi, variant)]),
  );
};

/**
 * Keeps what a view shows at a moment.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, dimension or range that it cannot have
 */
export const keepView = async (
  ctx: Context,
  { name, view }: SnapshotInput,
  { now }: { now: Date },
): Promise<Snapshot> => {
  const shown = await answerOf(ctx, view, now);
  const answer: StoredAnswer = { ...shown, settings: await settingsOfView(ctx, shown) };
  const { authorUserId, authorName } = await authorColumns(ctx);
  const row = await db.snapshot.create({
    data: {
      organizationId: ctx.organization.id,
      id: uuidv7(),
      name,
      request: view,
      answer,
      asOf: now,
      takenByUserId: authorUserId,
      takenByName: authorName,
    },
    include: countedFigures,
  });
  return snapshotOf(ctx, row);
};

/**
 * Names a snapshot; null takes its name away.
 * @throws NotFound also for another organization's
 */
export const nameSnapshot = async (ctx: Context, id: string, name: string | null): Promise<Snapshot> => {
  const where = { organizationId: ctx.organization.id, id };
  const { count } = await db.snapshot.updateMany({ where, data: { name } });
  if (count === 0) throw noSuchSnapshot();
  const row = await db.snapshot.findUniqueOrThrow({
    where: { organizationId_id: where },
    include: countedFigures,
  });
  return snapshotOf(ctx, row);
};

/**
 * Deletes a snapshot for good.
 * @throws NotFound also for another organization's
 */
export const deleteSnapshot = async (ctx: Context, id: string): Promise<void> => {
  const { count } = await db.snapshot.deleteMany({ where: { organizationId: ctx.organization.id, id } });
  if (count === 0) throw noSuchSnapshot();
};
