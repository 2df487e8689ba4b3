import "server-only";
import { TooMany } from "@/lib/errors";
import type { Context } from "../auth/context";

/** Screens that one person or key may have open at once on one instance. A hidden tab has none. */
export const MOST_STREAMS = 12;

const held = globalThis as typeof globalThis & { plumblineStreams?: Map<string, number> };
held.plumblineStreams ??= new Map();
const open = held.plumblineStreams;

/**
 * Counts a stream in for whoever asks.
 * @returns how to count it out again
 * @throws TooMany when as many are open already as one may have
 */
export const takeStreamPlace = (ctx: Context): (() => void) => {
  const who = `${ctx.organization.id} ${ctx.user?.id ?? ctx.apiKeyId ?? ""}`;
  const taken = open.get(who) ?? 0;
  if (taken >= MOST_STREAMS) {
    throw new TooMany(`At most ${MOST_STREAMS} streams of events may be open at once; close one.`);
  }
  open.set(who, taken + 1);
  return () => {
    const left = (open.get(who) ?? 1) - 1;
    if (left > 0) open.set(who, left);
    else open.delete(who);
  };
};
