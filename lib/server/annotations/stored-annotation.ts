import "server-only";
import { annotationKinds } from "@/lib/contracts/annotation-kinds";
import type { Annotation, AnnotationInput } from "@/lib/contracts/annotations";
import { NotFound, Unprocessable } from "@/lib/errors";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { db, type Prisma } from "@/lib/server/db";
import { authorOf, mayChange, withAuthor } from "../notes/author";
import { columnOfDate, dateOfColumn } from "../notes/dates";

/** What is read of an annotation: its author, and how many comments it has. */
export const annotationParts = {
  ...withAuthor,
  _count: { select: { comments: { where: { deletedAt: null } } } },
} as const;
export type StoredAnnotation = Prisma.AnnotationGetPayload<{ include: typeof annotationParts }>;

/** A stored annotation as it is answered to whoever asks. */
export const annotationOf = (ctx: Context, row: StoredAnnotation): Annotation => ({
  id: row.id,
  kpi: row.kpiId,
  kpiName: row.kpiId === null ? null : (findKpi(row.kpiId)?.name ?? row.kpiId),
  kind: annotationKinds.find((kind) => kind === row.kind) ?? "other",
  text: row.text,
  link: row.link,
  startsOn: dateOfColumn(row.startsOn),
  endsOn: dateOfColumn(row.endsOn),
  author: authorOf(row),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  comments: row._count.comments,
  mayChange: mayChange(ctx, row),
});

/**
 * The columns of what a person writes.
 * @throws Unprocessable when there is no such KPI
 */
export const annotationColumns = ({ kpi, startsOn, endsOn, ...rest }: AnnotationInput) => {
  if (kpi !== null && !findKpi(kpi)) {
    const message = `There is no KPI "${kpi}"`;
    throw new Unprocessable(`${message}.`, [{ path: "kpi", message }]);
  }
  return { ...rest, kpiId: kpi, startsOn: columnOfDate(startsOn), endsOn: columnOfDate(endsOn) };
};

/**
 * One annotation of this organization.
 * @param deleted look among those that were deleted instead
 * @throws NotFound also for another organization's
 */
export const findAnnotation = async (
  ctx: Context,
  id: string,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<StoredAnnotation> => {
  const row = await db.annotation.findUnique({
    where: { organizationId_id: { organizationId: ctx.organization.id, id } },
    include: annotationParts,
  });
  if (!row || (row.deletedAt !== null) !== deleted) {
    throw new NotFound("There is no such note. It may have been deleted.");
  }
  return row;
};
