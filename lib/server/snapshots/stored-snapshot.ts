import "server-only";
import type { KeptAnswer, KeptRequest, Snapshot } from "@/lib/contracts/snapshots";
import { NotFound } from "@/lib/errors";
import { findKpi } from "@/lib/kpi/registry";
import type { FigureSettings } from "@/lib/kpi/restatement/settings";
import { addDays, addMonths, toInstant } from "@/lib/time";
import type { Context } from "../auth/context";
import { db, type Prisma } from "../db";
import { dateOfColumn } from "../notes/dates";

export const countedFigures = { _count: { select: { figures: true } } } as const;
type StoredSnapshot = Prisma.SnapshotGetPayload<{ include: typeof countedFigures; omit: { answer: true } }>;

/** "2026-10" of a month's first day. */
export const nameOfMonth = (column: Date): string => dateOfColumn(column).slice(0, 7);

/** Whether a month's figures were taken more than a day after it was over in the organization's time zone. */
export const isLate = ({ organization }: Context, month: Date, asOf: Date): boolean =>
  asOf > toInstant(addDays(addMonths(dateOfColumn(month), 1), 1), organization.timeZone);

const dashboardNames = { executive: "Executive", sales: "Sales", support: "Support", marketing: "Marketing" };

/** What a kept view shows, in words; its request was checked when it was stored. */
const titleOf = (request: unknown): string => {
  const kept = request as KeptRequest;
  return kept.page === "kpi" ? (findKpi(kept.kpi)?.name ?? kept.kpi) : dashboardNames[kept.query.area];
};

/** What is stored of a kept view: its answer, and by which settings each of its KPIs was computed. */
export type StoredAnswer = KeptAnswer & { settings?: Readonly<Record<string, FigureSettings>> };

/** A kept view's answer as it was given. */
export const keptAnswerOf = (stored: unknown): KeptAnswer => {
  const { settings: _, ...answer } = stored as StoredAnswer;
  return answer;
};

/** The settings of a kept view by KPI; of views that were kept before these were, none. */
export const keptSettingsOf = (stored: unknown): Readonly<Record<string, FigureSettings>> =>
  (stored as StoredAnswer).settings ?? {};

/** A stored snapshot as lists show it. */
export const snapshotOf = (ctx: Context, row: StoredSnapshot): Snapshot => ({
  id: row.id,
  kind: row.month === null ? "kept" : "month-end",
  month: row.month === null ? null : nameOfMonth(row.month),
  name: row.name,
  title: row.month === null ? titleOf(row.request) : nameOfMonth(row.month),
  asOf: row.asOf.toISOString(),
  late: row.month !== null && isLate(ctx, row.month, row.asOf),
  takenBy: row.takenByName === null ? null : { userId: row.takenByUserId, name: row.takenByName },
  figures: row._count.figures,
});

export const noSuchSnapshot = (): NotFound =>
  new NotFound("There is no such snapshot. It may have been deleted.");

/** So many are listed. */
const most = 200;

/** Month ends and kept views, the latest first. */
export const listSnapshots = async (ctx: Context): Promise<{ snapshots: Snapshot[] }> => {
  const rows = await db.snapshot.findMany({
    where: { organizationId: ctx.organization.id },
    include: countedFigures,
    omit: { answer: true },
    orderBy: [{ asOf: "desc" }, { month: "desc" }],
    take: most,
  });
  return { snapshots: rows.map((row) => snapshotOf(ctx, row)) };
};
