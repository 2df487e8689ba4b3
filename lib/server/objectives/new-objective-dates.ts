import "server-only";
import type { Context } from "@/lib/server/auth/context";
import { addDays, addGrains, localDateOf, startOfGrain } from "@/lib/time";
import type { AsOf } from "./describe-objectives";

const usualMonths = 6;

/** The run that a new objective's form proposes: six whole months, the present one first. */
export const newObjectiveDates = (
  { organization }: Context,
  { now }: AsOf,
): { startsOn: string; dueOn: string } => {
  const startsOn = startOfGrain(localDateOf(now, organization.timeZone), "month", organization);
  return { startsOn, dueOn: addDays(addGrains(startsOn, "month", usualMonths), -1) };
};
