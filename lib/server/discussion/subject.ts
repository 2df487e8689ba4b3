import "server-only";
import type { CommentSubject, CommentsQuery } from "@/lib/contracts/comments";
import { NotFound } from "@/lib/errors";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { findAnnotation } from "../annotations/stored-annotation";
import { findObjective } from "../objectives/find-objective";

export type SubjectColumns = {
  kpiId: string | null;
  objectiveId: string | null;
  annotationId: string | null;
};

/** Exactly one of the three is set; the schema saw to it. */
export const subjectColumns = (about: CommentSubject | CommentsQuery): SubjectColumns => ({
  kpiId: "kpi" in about ? (about.kpi ?? null) : null,
  objectiveId: "objective" in about ? (about.objective ?? null) : null,
  annotationId: "annotation" in about ? (about.annotation ?? null) : null,
});

/** @throws NotFound when what is talked about is not there, or another organization's */
export const requireSubject = async (
  ctx: Context,
  { kpiId, objectiveId, annotationId }: SubjectColumns,
): Promise<void> => {
  if (kpiId !== null && !findKpi(kpiId)) throw new NotFound(`There is no KPI "${kpiId}".`);
  if (objectiveId !== null) await findObjective(ctx, objectiveId);
  if (annotationId !== null) await findAnnotation(ctx, annotationId);
};
