import "server-only";
import type { ResponsibleRecord, Restatement } from "@/lib/contracts/snapshots";
import { NotFound } from "@/lib/errors";
import { recordsOf } from "@/lib/kpi/restatement/fact-records";
import { addMonths } from "@/lib/time";
import type { Context } from "../auth/context";
import { db } from "../db";
import { readConfiguration } from "../kpi/configuration";
import { engineFor, inProgress } from "../kpi/engine";
import { readsOf } from "../kpi/parts";
import { columnOfDate } from "../notes/dates";
import { listChangedSince } from "../records/changes/list-changed-since";
import { monthlyPoints } from "./figures";
import { reportedFigure, storedSettings } from "./reported-figures";
import { boundsOf, responsibleRecord } from "./responsible-record";

/** So many changed records of a type are looked through, and so many responsible ones are answered. */
const lookedThrough = 20_000;
const listed = 200;

/**
 * One reported figure, what it is now, and which records and settings changed it since: a record is responsible when what
 * it adds to one of the KPI's parts over that month differs between its state at the snapshot and its state now.
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
  const asThen = wasOther ? configuration.kpi(kpiId, then.id) : kpi;
  const engine = await engineFor(organization, configuration, [asThen], now);
  const [period] = inProgress(engine, [{ start: from, end: span.to, grain: "month" }]);
  const reads = period ? readsOf(engine, { kpi: asThen, period, scope: { filter: {} } }) : [];
  const parts = reads.flatMap(({ measure, range, parameters }) => {
    const bounds = boundsOf(range, organization.timeZone);
    return recordsOf(measure, organization).map((records) => ({
      name: measure.name,
      records,
      read: { measure, bounds, parameters, now: now.getTime() },
    }));
  });

  const responsible: ResponsibleRecord[] = [];
  let incomplete = false;
  for (const type of new Set(parts.map(({ records }) => records.type))) {
    const changed = await listChangedSince(type, organization.id, row.snapshot.asOf, lookedThrough);
    incomplete ||= changed.length === lookedThrough;
    const ofType = parts.filter(({ records }) => records.type === type);
    responsible.push(...changed.flatMap((record) => responsibleRecord(type, record, ofType) ?? []));
  }
  return {
    ...figure,
    nowAsDefinedThen: wasOther
      ? ((await monthlyPoints(ctx, kpiId, { ...span, variant: then.id }, now))[0] ?? null)
      : null,
    records: responsible.slice(0, listed),
    count: responsible.length,
    incomplete,
  };
};
