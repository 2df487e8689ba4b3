import "server-only";
import type { MentionList } from "@/lib/contracts/comments";
import { NotAllowed } from "@/lib/errors";
import { findKpi } from "@/lib/kpi/registry";
import type { Context } from "@/lib/server/auth/context";
import { db, type Prisma } from "@/lib/server/db";
import { authorOf, withAuthor } from "../notes/author";

const listed = 50;
const excerptLength = 140;

const parts = {
  comment: {
    include: {
      ...withAuthor,
      objective: { select: { title: true } },
      annotation: { select: { text: true } },
    },
  },
} as const satisfies Prisma.MentionInclude;
type StoredMention = Prisma.MentionGetPayload<{ include: typeof parts }>;

/** Where a comment was said: the place's name, and the address of the comment on its page. */
const placeOf = ({ comment }: StoredMention): { name: string; path: string } => {
  const anchor = `#comment-${comment.id}`;
  if (comment.objectiveId !== null) {
    return { name: comment.objective?.title ?? "", path: `/objectives/${comment.objectiveId}${anchor}` };
  }
  if (comment.annotationId !== null) {
    return { name: comment.annotation?.text ?? "", path: `/notes/${comment.annotationId}${anchor}` };
  }
  const kpi = comment.kpiId ?? "";
  return { name: findKpi(kpi)?.name ?? kpi, path: `/kpis/${kpi}${anchor}` };
};

const excerptOf = (body: string) => {
  const line = body.replace(/\s+/g, " ");
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`;
};

/** Mentions of whoever asks, in comments that are there, about what is there. */
const ownMentions = ({ organization, user }: Context) => {
  if (!user) throw new NotAllowed("Mentions are of people; an API key has none.");
  return {
    organizationId: organization.id,
    userId: user.id,
    comment: { deletedAt: null, OR: [{ annotationId: null }, { annotation: { deletedAt: null } }] },
  } satisfies Prisma.MentionWhereInput;
};

/**
 * Where whoever asks was named, newest first, and how many of all mentions are unread.
 * @throws NotAllowed for an API key
 */
export const listMentions = async (ctx: Context): Promise<MentionList> => {
  const where = ownMentions(ctx);
  const [unread, rows] = await Promise.all([
    db.mention.count({ where: { ...where, readAt: null } }),
    db.mention.findMany({
      where,
      include: parts,
      orderBy: [{ createdAt: "desc" }, { commentId: "desc" }],
      take: listed,
    }),
  ]);
  return {
    unread,
    mentions: rows.map((row) => ({
      commentId: row.commentId,
      author: authorOf(row.comment),
      excerpt: excerptOf(row.comment.body),
      place: placeOf(row),
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    })),
  };
};

/**
 * Marks one's own mentions as read: those in some comments, or all.
 * @throws NotAllowed for an API key
 */
export const readMentions = async (
  ctx: Context,
  { commentIds }: { commentIds?: string[] },
  { now }: { now: Date },
): Promise<void> => {
  const { organizationId, userId } = ownMentions(ctx);
  await db.mention.updateMany({
    where: { organizationId, userId, readAt: null, ...(commentIds ? { commentId: { in: commentIds } } : {}) },
    data: { readAt: now },
  });
};
