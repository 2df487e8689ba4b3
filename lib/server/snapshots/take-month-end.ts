import "server-only";
import { v7 as uuidv7 } from "uuid";
import { addMonths, localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { contextForOperator } from "../auth/operator-context";
import { db, Prisma } from "../db";
import { columnOfDate, dateOfColumn } from "../notes/dates";
import { figuresOfMonth } from "./figures";

/** So many months back a missed month end is still taken, late. */
const mostMissed = 12;

const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/**
 * Keeps a month's figures as they are at a moment. Several workers may try: one of them stores it.
 * @param month its first day
 * @returns whether it was stored; false where it was there already, or where no KPI has a value
 */
export const takeMonthEnd = async (ctx: Context, month: string, asOf: Date): Promise<boolean> => {
  const organizationId = ctx.organization.id;
  const figures = await figuresOfMonth(ctx, month, asOf);
  if (figures.every(({ point }) => point.value === null)) return false;
  try {
    await db.snapshot.create({
      data: {
        organizationId,
        id: uuidv7(),
        month: columnOfDate(month),
        asOf,
        figures: { create: figures },
      },
    });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
};

/** First days of the months that are over in the organization's time zone and were not taken yet, oldest first. */
const dueMonths = async (ctx: Context, createdAt: Date, now: Date): Promise<string[]> => {
  const { id: organizationId, timeZone } = ctx.organization;
  const thisMonth = `${localDateOf(now, timeZone).slice(0, 7)}-01`;
  const since = localDateOf(createdAt, timeZone);
  const months = Array.from({ length: mostMissed }, (_, back) => addMonths(thisMonth, back - mostMissed));
  // A month that was over before the organization was here has been reported elsewhere.
  const candidates = months.filter((month) => addMonths(month, 1) > since);
  if (candidates.length === 0) return [];
  const taken = await db.snapshot.findMany({
    where: { organizationId, month: { in: candidates.map(columnOfDate) } },
    select: { month: true },
  });
  const known = new Set(taken.map(({ month }) => month && dateOfColumn(month)));
  return candidates.filter((month) => !known.has(month));
};

/**
 * Takes every month end that is due, of every organization that has records: the month just over, and those that were
 * missed while nothing ran.
 * @returns how many were stored
 */
export const takeDueMonthEnds = async (now: Date): Promise<number> => {
  const organizations = await db.organization.findMany({
    where: { dataChangedAt: { not: null } },
    select: { id: true, createdAt: true },
  });
  let stored = 0;
  for (const { id, createdAt } of organizations) {
    const ctx = await contextForOperator(id);
    for (const month of await dueMonths(ctx, createdAt, now)) {
      if (await takeMonthEnd(ctx, month, now)) stored += 1;
    }
  }
  return stored;
};
