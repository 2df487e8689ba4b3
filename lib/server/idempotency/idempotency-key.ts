import "server-only";
import { InvalidInput } from "@/lib/errors";

/** Longest key, in characters. */
const MAX_LENGTH = 200;

/**
 * The request's Idempotency-Key, or null when it has none.
 * @throws InvalidInput unless it has 1–200 visible ASCII characters
 */
export const idempotencyKeyOf = (headers: Headers): string | null => {
  const key = headers.get("idempotency-key");
  if (key === null) return null;
  if (key.length === 0 || key.length > MAX_LENGTH || !/^[\x21-\x7e]+$/.test(key))
    throw new InvalidInput(`An Idempotency-Key has 1 to ${MAX_LENGTH} visible characters without spaces.`, [
      { path: "Idempotency-Key", message: "1 to 200 visible characters, for instance a UUID" },
    ]);
  return key;
};
