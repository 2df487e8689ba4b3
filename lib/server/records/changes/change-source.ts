import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { ChangeOrigin } from "@/lib/contracts/change-origin";
import { Prisma } from "@/lib/server/db";
import type { Context } from "../../auth/context";

/** How a change came about, where that is not told by who asked. */
export type ChangeSource = {
  origin?: ChangeOrigin;
  /** The change set's id, where the writer wants to speak of it afterwards (to undo it). */
  id?: string;
  /** The import whose records these are. */
  importId?: string;
  /** Why, in a few words that make sense in a record's history: "Exchange rates changed". */
  note?: string;
};

const originOf = ({ apiKeyId, user }: Context): ChangeOrigin =>
  apiKeyId !== null ? "api" : user !== null ? "form" : "console";

/**
 * A statement's expression that tells the change log who writes in this transaction; to be selected before the first
 * write. A change set is stored only when a record does change (docs/decisions/0028).
 */
export const announceChange = (ctx: Context, source: ChangeSource = {}): Prisma.Sql => {
  const changeSet = {
    id: source.id ?? uuidv7(),
    origin: source.origin ?? originOf(ctx),
    userId: ctx.user?.id ?? null,
    apiKeyId: ctx.apiKeyId,
    importId: source.importId ?? null,
    note: source.note ?? null,
  };
  return Prisma.sql`set_config('plumbline.change_set', ${JSON.stringify(changeSet)}, true)`;
};
