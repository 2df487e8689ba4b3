import "server-only";
import { createHash } from "node:crypto";
import { InvalidInput } from "@/lib/errors";

/** What a cursor belongs to, short: a listing goes on only under the question it was begun with. */
const digestOf = (question: unknown): string =>
  createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 16);

const refuse = (message: string) => new InvalidInput(`${message}.`, [{ path: "cursor", message }]);

/** A cursor that no one can read by eye nor use for another question; it holds no secret. */
export const writeCursor = (question: unknown, state: unknown): string =>
  Buffer.from(JSON.stringify([digestOf(question), state])).toString("base64url");

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
};

/** Of no cursor, whatever it is. */
export const refuseCursor = (): InvalidInput =>
  refuse("This is not a cursor: send nextCursor of the page before, unchanged");

/**
 * What a cursor of the question holds, to be parsed by a strict schema.
 * @throws InvalidInput for what is no cursor, and for one of another question
 */
export const openCursor = (question: unknown, cursor: string): unknown => {
  const parts = decoded(cursor);
  if (!Array.isArray(parts) || parts.length !== 2) throw refuseCursor();
  const [digest, state]: unknown[] = parts;
  if (digest !== digestOf(question)) {
    throw refuse("This cursor is of another listing: keep everything else of the request while paging");
  }
  return state;
};
