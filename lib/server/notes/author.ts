import "server-only";
import type { Author } from "@/lib/contracts/notes";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";

/** The columns that say who writes: a person, or a key of the API by its name. */
export const authorColumns = async (
  ctx: Context,
): Promise<{ authorUserId: string | null; authorName: string }> => {
  if (ctx.user) return { authorUserId: ctx.user.id, authorName: ctx.user.name };
  const key =
    ctx.apiKeyId &&
    (await db.apiKey.findUnique({
      where: { organizationId_id: { organizationId: ctx.organization.id, id: ctx.apiKeyId } },
      select: { name: true },
    }));
  return { authorUserId: null, authorName: key ? key.name : "The API" };
};

/** Who wrote a row, under their present name where the account is still there. */
export const authorOf = (row: {
  authorUserId: string | null;
  authorName: string;
  author: { name: string } | null;
}): Author => ({ userId: row.authorUserId, name: row.author?.name ?? row.authorName });

export const withAuthor = { author: { select: { name: true } } } as const;

/** Whether whoever asks may change what somebody wrote: its author, an admin, or a key that may write. */
export const mayChange = (ctx: Context, row: { authorUserId: string | null }): boolean =>
  ctx.user === null ? ctx.scopes.includes("write") : ctx.role === "admin" || row.authorUserId === ctx.user.id;
