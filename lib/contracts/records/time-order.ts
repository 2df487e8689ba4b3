import type { FieldError } from "@/lib/errors";
import { type LocalClock, SentInstant } from "./sent-time";

/** Two fields of a record of which the first happens before the second. */
export type TimeOrder = readonly [earlier: string, later: string];

type Fields = Readonly<Record<string, unknown>>;

/**
 * A date alone names a day, not its midnight: where something is dated on the very day on which what came before it has
 * a time, it happened then at the earliest. (CRMs date a close by day and an opening by the second.)
 * @param sent the fields as they were sent
 * @returns the instants that move, by field; still on the same local day, so that no KPI's period changes
 */
export const movedWithinDay = (
  order: readonly TimeOrder[],
  sent: Fields,
  clock: LocalClock,
): Record<string, Date> => {
  const moved: Record<string, Date> = {};
  for (const [earlier, later] of order) {
    const [from, to] = [sent[earlier], sent[later]];
    if (!(from instanceof SentInstant && to instanceof SentInstant) || typeof to.sent !== "string") continue;
    const start = moved[earlier] ?? from.on(clock);
    if (to.on(clock) < start && clock.dayOf(start) === to.sent) moved[later] = start;
  }
  return moved;
};

/** What comes before it should; nothing is said where either is not set. */
export const orderErrors = (order: readonly TimeOrder[], row: Fields): FieldError[] =>
  order.flatMap(([earlier, later]) => {
    const [from, to] = [row[earlier], row[later]];
    if (!(from instanceof Date && to instanceof Date) || to >= from) return [];
    return [
      { path: later, message: `${later}, ${to.toISOString()}, is before ${earlier}, ${from.toISOString()}` },
    ];
  });
