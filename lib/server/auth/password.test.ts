import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password";

describe("passwords", () => {
  it("are hashed with argon2id at 19 MiB, 2 passes, 1 lane, each with its own salt", async () => {
    const [one, two] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it("verify against their own hash alone", async () => {
    const stored = await hashPassword("correct horse");
    expect(await verifyPassword(stored, "correct horse")).toBe(true);
    expect(await verifyPassword(stored, "correct horsf")).toBe(false);
    expect(await verifyPassword(stored, "")).toBe(false);
  });

  it("of an unknown account never verify, and still cost a whole verification", async () => {
    const stored = await hashPassword("correct horse");
    await verifyPassword(null, "warm the decoy up");
    const timed = async (passwordHash: string | null) => {
      const from = performance.now();
      expect(await verifyPassword(passwordHash, "wrong password")).toBe(false);
      return performance.now() - from;
    };
    const known = Math.min(await timed(stored), await timed(stored), await timed(stored));
    const unknown = Math.min(await timed(null), await timed(null), await timed(null));
    expect(unknown).toBeGreaterThan(known / 4);
  });
});
