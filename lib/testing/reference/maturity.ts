import { daysBetween, localDate } from "./local-dates";
import type { Period } from "./periods";
import type { World } from "./world";

/** Median days from lead to customer over all converted leads. */
const leadToCustomerDays = (world: World): number => {
  const days = world.leads
    .flatMap(({ createdAt, convertedAt }) =>
      convertedAt ? [(convertedAt.getTime() - createdAt.getTime()) / 86_400_000] : [],
    )
    .sort((a, b) => a - b);
  const low = days[Math.floor((days.length - 1) / 2)] ?? 0;
  const high = days[Math.ceil((days.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
};

/** Whether it is too early to judge the period: it has not begun, or its leads have not had their time. */
export const isTooYoung = (
  world: World,
  kpi: string,
  variant: string,
  period: Period,
  withinDays: number,
): boolean => {
  if (!period.begun) return true;
  if (kpi !== "lead-conversion-rate" || variant === "period") return false;
  const wait = variant === "within-days" ? withinDays : leadToCustomerDays(world);
  const end = period.partial ? period.end : period.readTo;
  return daysBetween(end, localDate(world.asOf, world.timeZone)) < wait;
};
