import "server-only";
import { yearQuerySchema } from "@/lib/contracts/calendar-month";
import type { Context } from "@/lib/server/auth/context";
import { localDateOf } from "@/lib/time";

/** The year that a page's address asks for, else the present one; and the month in progress, "2026-11". */
export const readYear = (
  { organization }: Context,
  search: Readonly<Record<string, string | string[] | undefined>>,
  now: Date,
): { year: number; thisMonth: string } => {
  const today = localDateOf(now, organization.timeZone);
  const asked = yearQuerySchema.safeParse({ year: search.year });
  return { year: asked.success ? asked.data.year : Number(today.slice(0, 4)), thisMonth: today.slice(0, 7) };
};
