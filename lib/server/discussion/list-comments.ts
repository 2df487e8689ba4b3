import "server-only";
import type { Comment, CommentsQuery } from "@/lib/contracts/comments";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { commentOf, commentParts } from "./stored-comment";
import { requireSubject, subjectColumns } from "./subject";

/** So many are answered; a page could not be read with more. */
const most = 500;

/**
 * What is said about a KPI, an objective or an annotation, newest last.
 * @throws NotFound when that is not there, or another organization's
 */
export const listComments = async (ctx: Context, query: CommentsQuery): Promise<{ comments: Comment[] }> => {
  const about = subjectColumns(query);
  await requireSubject(ctx, about);
  const rows = await db.comment.findMany({
    where: { organizationId: ctx.organization.id, ...about, deletedAt: null },
    include: commentParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return { comments: rows.reverse().map((row) => commentOf(ctx, row)) };
};
