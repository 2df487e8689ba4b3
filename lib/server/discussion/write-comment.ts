import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Comment, CommentChange, CommentInput } from "@/lib/contracts/comments";
import { NotAllowed, TooMany, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { authorColumns } from "../notes/author";
import { commentOf, commentParts, findComment, isOwn } from "./stored-comment";
import { requireSubject, subjectColumns } from "./subject";

/** Faster than this nobody talks; scripts that flood everybody's bell do. */
const mostAtOnce = 30;
const atOnceMs = 10 * 60_000;

const requirePerson = ({ user }: Context) => {
  if (!user) throw new NotAllowed("Comments are written by people; an API key is not enough.");
  return user;
};

/** @throws TooMany after 30 comments in ten minutes, deleted ones counted */
const requireCalm = async (organizationId: string, userId: string, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - atOnceMs);
  const count = await db.comment.count({
    where: { organizationId, authorUserId: userId, createdAt: { gt: since } },
  });
  if (count >= mostAtOnce) {
    throw new TooMany(`${mostAtOnce} comments in ten minutes are enough. Wait a little.`);
  }
};

/** @throws Unprocessable when somebody named is not a member */
const requireMembers = async (organizationId: string, userIds: readonly string[]): Promise<void> => {
  if (userIds.length === 0) return;
  const known = await db.membership.count({ where: { organizationId, userId: { in: [...userIds] } } });
  if (known === userIds.length) return;
  const message = "Somebody who is named is not a member of this organization";
  throw new Unprocessable(`${message}.`, [{ path: "mentions", message }]);
};

/**
 * Stores a comment, and tells who is named in it. Naming oneself tells nobody.
 * @throws NotAllowed for an API key; NotFound when what it is about is not there; Unprocessable for a mention of
 * somebody who is no member; TooMany after 30 in ten minutes
 */
export const createComment = async (
  ctx: Context,
  { about, body, mentions }: CommentInput,
  { now }: { now: Date },
): Promise<Comment> => {
  const user = requirePerson(ctx);
  const organizationId = ctx.organization.id;
  const columns = subjectColumns(about);
  await requireSubject(ctx, columns);
  await requireMembers(organizationId, mentions);
  await requireCalm(organizationId, user.id, now);
  const row = await db.comment.create({
    data: {
      organizationId,
      id: uuidv7(),
      ...columns,
      body,
      ...(await authorColumns(ctx)),
      createdAt: now,
      mentions: {
        create: mentions.map((userId) => ({
          userId,
          createdAt: now,
          readAt: userId === user.id ? now : null,
        })),
      },
    },
    include: commentParts,
  });
  return commentOf(ctx, row);
};

/**
 * Changes one's own comment. Who is named anew is told; who is named no more is not told any longer.
 * @throws NotFound also for another organization's; NotAllowed for others than its author; Unprocessable as on creation
 */
export const updateComment = async (
  ctx: Context,
  id: string,
  { body, mentions }: CommentChange,
  { now }: { now: Date },
): Promise<Comment> => {
  const before = await findComment(ctx, id);
  if (!isOwn(ctx, before)) throw new NotAllowed("Only its author may change a comment.");
  const organizationId = ctx.organization.id;
  await requireMembers(organizationId, mentions);
  const known = new Set(before.mentions.map(({ userId }) => userId));
  const row = await db.comment.update({
    where: { organizationId_id: { organizationId, id } },
    data: {
      body,
      editedAt: now,
      mentions: {
        deleteMany: { userId: { notIn: mentions } },
        create: mentions
          .filter((userId) => !known.has(userId))
          .map((userId) => ({ userId, createdAt: now, readAt: userId === before.authorUserId ? now : null })),
      },
    },
    include: commentParts,
  });
  return commentOf(ctx, row);
};

const deletable = async (ctx: Context, id: string, deleted: boolean) => {
  const row = await findComment(ctx, id, { deleted });
  if (!commentOf(ctx, row).mayDelete) {
    throw new NotAllowed("Only its author or an admin may delete a comment.");
  }
  return { organizationId_id: { organizationId: row.organizationId, id } };
};

/**
 * Takes a comment away, with its mentions; it can be brought back.
 * @throws NotFound also for another organization's; NotAllowed for others than its author and admins
 */
export const deleteComment = async (ctx: Context, id: string, { now }: { now: Date }): Promise<void> => {
  await db.comment.update({ where: await deletable(ctx, id, false), data: { deletedAt: now } });
};

/**
 * Brings a deleted comment back.
 * @throws NotFound for one that was not deleted; NotAllowed as on deleting
 */
export const restoreComment = async (ctx: Context, id: string): Promise<Comment> => {
  const where = await deletable(ctx, id, true);
  return commentOf(ctx, await db.comment.update({ where, data: { deletedAt: null }, include: commentParts }));
};
