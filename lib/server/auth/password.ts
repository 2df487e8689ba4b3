import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** @returns an argon2id hash as a PHC string, with a salt of its own */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. Without a hash (no such account) a decoy is verified, so that an
 * unknown e-mail takes as long as a known one and cannot be told by the clock.
 */
export const verifyPassword = async (passwordHash: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword(randomBytes(32).toString("base64url"));
  const decoyHash = await decoy;
  const matches = await verify(passwordHash ?? decoyHash, password);
  return passwordHash !== null && matches;
};
