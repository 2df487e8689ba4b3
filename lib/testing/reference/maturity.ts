import { daysBetween, localDate } from "./local-dates";
import type { Period } from "./periods";
import type { World } from "./world";

/** Days that deals are given to leave a stage, without settings. */
const stageDays = 30;

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

/** Whether it is too early to judge the period: it has not begun, or its leads or deals have not had their time. */
export const isTooYoung = (
  world: World,
  kpi: string,
  variant: string,
  period: Period,
  withinDays: number,
): boolean => {
  if (!period.begun) return true;
  const isStageCohort = kpi === "stage-conversion" && variant === "cohort";
  const isLeadCohort = kpi === "lead-conversion-rate" && variant !== "period";
  if (!isStageCohort && !isLeadCohort) return false;
  const ofLeads = () => (variant === "within-days" ? withinDays : leadToCustomerDays(world));
  const wait = isStageCohort ? stageDays : ofLeads();
  const end = period.partial ? period.end : period.readTo;
  return daysBetween(end, localDate(world.asOf, world.timeZone)) < wait;
};
