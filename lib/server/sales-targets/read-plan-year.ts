import "server-only";
import { salesTargetsQuerySchema } from "@/lib/contracts/sales-targets";
import type { Context } from "@/lib/server/auth/context";
import { localDateOf } from "@/lib/time";

/** The year that a page's address asks for, else the present one; and the month in progress, "2026-11". */
export const readPlanYear = (
  { organization }: Context,
  search: Readonly<Record<string, string | string[] | undefined>>,
  now: Date,
): { year: number; thisMonth: string } => {
  const today = localDateOf(now, organization.timeZone);
  const asked = salesTargetsQuerySchema.safeParse({ year: search.year });
  return { year: asked.success ? asked.data.year : Number(today.slice(0, 4)), thisMonth: today.slice(0, 7) };
};
