import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

/** A copy of `target` whose methods stay bound to it, with one of them replaced. */
export const replacing = <Target extends object>(
  target: Target,
  replaced: string,
  replacement: (original: (...parameters: unknown[]) => Promise<unknown>) => unknown,
): Target =>
  new Proxy(target, {
    get(_, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return name === replaced ? replacement(member.bind(target)) : member.bind(target);
    },
  });

/**
 * The adapter with scripts sent to Postgres as they are. Prisma's own way cuts them at every semicolon, also within
 * the body of a function, which its native engine does not. Postgres runs a whole script as one transaction.
 */
export const sendingScriptsWhole = (adapter: SqlDriverAdapter): SqlDriverAdapter =>
  replacing(adapter, "executeScript", () => async (script: unknown) => {
    await adapter.executeRaw({ sql: String(script), args: [], argTypes: [] });
  });
