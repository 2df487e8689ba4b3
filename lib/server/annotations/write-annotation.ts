import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Annotation, AnnotationInput } from "@/lib/contracts/annotations";
import { NotAllowed } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { authorColumns, mayChange } from "../notes/author";
import { annotationColumns, annotationOf, annotationParts, findAnnotation } from "./stored-annotation";

/**
 * Stores a new annotation.
 * @throws Unprocessable for an unknown KPI
 */
export const createAnnotation = async (ctx: Context, input: AnnotationInput): Promise<Annotation> => {
  const row = await db.annotation.create({
    data: {
      organizationId: ctx.organization.id,
      id: uuidv7(),
      ...annotationColumns(input),
      ...(await authorColumns(ctx)),
    },
    include: annotationParts,
  });
  return annotationOf(ctx, row);
};

const changeable = async (ctx: Context, id: string, deleted: boolean) => {
  const row = await findAnnotation(ctx, id, { deleted });
  if (!mayChange(ctx, row)) throw new NotAllowed("Only its author or an admin may change a note.");
  return { organizationId_id: { organizationId: row.organizationId, id: row.id } };
};

/**
 * Replaces an annotation; its author stays.
 * @throws NotFound also for another organization's; NotAllowed for others than its author and admins; Unprocessable
 * for an unknown KPI
 */
export const updateAnnotation = async (
  ctx: Context,
  id: string,
  input: AnnotationInput,
): Promise<Annotation> => {
  const where = await changeable(ctx, id, false);
  const row = await db.annotation.update({
    where,
    data: annotationColumns(input),
    include: annotationParts,
  });
  return annotationOf(ctx, row);
};

/**
 * Takes an annotation away; it can be brought back.
 * @throws NotFound also for another organization's; NotAllowed for others than its author and admins
 */
export const deleteAnnotation = async (ctx: Context, id: string): Promise<void> => {
  await db.annotation.update({ where: await changeable(ctx, id, false), data: { deletedAt: new Date() } });
};

/**
 * Brings a deleted annotation back, with its comments.
 * @throws NotFound for one that was not deleted, or another organization's; NotAllowed as on deleting
 */
export const restoreAnnotation = async (ctx: Context, id: string): Promise<Annotation> => {
  const where = await changeable(ctx, id, true);
  const row = await db.annotation.update({ where, data: { deletedAt: null }, include: annotationParts });
  return annotationOf(ctx, row);
};
