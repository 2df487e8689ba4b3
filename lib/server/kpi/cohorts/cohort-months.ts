import "server-only";
import { longestFollowedMonths } from "@/lib/kpi/cohorts";
import {
  addDays,
  addMonths,
  earlierOf,
  type LocalDate,
  monthsBetween,
  startOfGrain,
  toInstant,
} from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";

/** The calendar months in which cohorts are acquired and followed, as SQL needs them: by their bounds as instants. */
export type CohortMonths = {
  /** First days of the months in which customers are acquired, oldest first. */
  acquired: readonly LocalDate[];
  /** First days of all months read: from the first acquired to the last followed. */
  followed: readonly LocalDate[];
  /** Local midnights: the start of each followed month, and where reading ends (exclusive). */
  bounds: readonly string[];
  /** The index in `bounds` at which acquisitions end. */
  acquiredUntil: number;
};

const monthsFrom = (start: LocalDate, count: number): LocalDate[] =>
  Array.from({ length: count }, (_, index) => addMonths(start, index));

/**
 * Months of cohorts acquired in [from, to): those that have begun, followed up to the one in progress (of which today
 * is the last day read), for five years at most.
 * @returns null where none has begun
 */
export const cohortMonths = (
  { timeZone, ...calendar }: OrganizationSettings,
  { from, to, today }: { from: LocalDate; to: LocalDate; today: LocalDate },
): CohortMonths | null => {
  const current = startOfGrain(today, "month", calendar);
  const lastAcquired = earlierOf(addMonths(to, -1), current);
  if (lastAcquired < from) return null;
  const lastFollowed = earlierOf(addMonths(lastAcquired, longestFollowedMonths), current);
  const followed = monthsFrom(from, monthsBetween(from, lastFollowed) + 1);
  const readUntil = earlierOf(addDays(today, 1), addMonths(lastFollowed, 1));
  const acquired = followed.filter((month) => month <= lastAcquired);
  return {
    acquired,
    followed,
    bounds: [...followed, readUntil].map((date) => toInstant(date, timeZone).toISOString()),
    acquiredUntil: acquired.length,
  };
};
