import "server-only";
import { NotAllowed } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";

/**
 * The signed-in person's id.
 * @throws NotAllowed when an API key is asking
 */
export const ownUserId = (ctx: Context): string => {
  if (!ctx.user) throw new NotAllowed("This needs a signed-in person; an API key is not enough.");
  return ctx.user.id;
};
