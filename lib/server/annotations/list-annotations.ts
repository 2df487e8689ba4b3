import "server-only";
import { type Annotation, type AnnotationsQuery, mostAnnotations } from "@/lib/contracts/annotations";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { columnOfDate } from "../notes/dates";
import { annotationOf, annotationParts, findAnnotation } from "./stored-annotation";

/** The annotations that touch [from, to), of one KPI and of all; the latest first, 500 at most. */
export const listAnnotations = async (
  ctx: Context,
  { from, to, kpi }: AnnotationsQuery,
): Promise<{ annotations: Annotation[] }> => {
  const rows = await db.annotation.findMany({
    where: {
      organizationId: ctx.organization.id,
      deletedAt: null,
      ...(kpi === undefined ? {} : { OR: [{ kpiId: kpi }, { kpiId: null }] }),
      ...(from === undefined ? {} : { endsOn: { gte: columnOfDate(from) } }),
      ...(to === undefined ? {} : { startsOn: { lt: columnOfDate(to) } }),
    },
    include: annotationParts,
    orderBy: [{ startsOn: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: mostAnnotations,
  });
  return { annotations: rows.map((row) => annotationOf(ctx, row)) };
};

/**
 * One annotation.
 * @throws NotFound also for a deleted one, and another organization's
 */
export const getAnnotation = async (ctx: Context, id: string): Promise<Annotation> =>
  annotationOf(ctx, await findAnnotation(ctx, id));
