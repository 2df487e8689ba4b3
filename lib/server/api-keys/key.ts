import "server-only";
import { createHash, randomBytes } from "node:crypto";

const shape = /^pl_[A-Za-z0-9_-]{43}$/;

/** A new key: "pl_" and 256 random bits as 43 base64url characters. */
export const newKey = (): string => `pl_${randomBytes(32).toString("base64url")}`;

/** Whether a text could be a key at all. */
export const isKeyShaped = (text: string): boolean => shape.test(text);

/** SHA-256 in hex, as stored: 256 random bits need no slow hash. */
export const hashOfKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** What a list shows of a key, to recognize it by: "pl_" and six characters. */
export const prefixOfKey = (key: string): string => key.slice(0, 9);
