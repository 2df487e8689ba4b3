import "server-only";
import type { Comment } from "@/lib/contracts/comments";
import { NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db, type Prisma } from "@/lib/server/db";
import { authorOf, mayChange, withAuthor } from "../notes/author";

/** What is read of a comment: its author, and who is named in it. */
export const commentParts = {
  ...withAuthor,
  mentions: {
    select: { userId: true, member: { select: { user: { select: { name: true } } } } },
    orderBy: { userId: "asc" },
  },
} as const satisfies Prisma.CommentInclude;
export type StoredComment = Prisma.CommentGetPayload<{ include: typeof commentParts }>;

/** Whether whoever asks wrote it. */
export const isOwn = ({ user }: Context, row: { authorUserId: string | null }): boolean =>
  user !== null && row.authorUserId === user.id;

/** A stored comment as it is answered to whoever asks. */
export const commentOf = (ctx: Context, row: StoredComment): Comment => ({
  id: row.id,
  body: row.body,
  author: authorOf(row),
  mentions: row.mentions.map(({ userId, member }) => ({ userId, name: member.user.name })),
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  mayChange: isOwn(ctx, row),
  mayDelete: ctx.user !== null && mayChange(ctx, row),
});

/**
 * One comment of this organization.
 * @param deleted look among those that were deleted instead
 * @throws NotFound also for another organization's
 */
export const findComment = async (
  ctx: Context,
  id: string,
  { deleted = false }: { deleted?: boolean } = {},
): Promise<StoredComment> => {
  const row = await db.comment.findUnique({
    where: { organizationId_id: { organizationId: ctx.organization.id, id } },
    include: commentParts,
  });
  if (!row || (row.deletedAt !== null) !== deleted) {
    throw new NotFound("There is no such comment. It may have been deleted.");
  }
  return row;
};
