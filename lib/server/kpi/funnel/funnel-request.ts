import "server-only";
import { type FunnelQuery, funnelDimensions } from "@/lib/contracts/funnel";
import { InvalidInput } from "@/lib/errors";
import { addDays, localDateOf } from "@/lib/time";
import { filteredDimensions } from "../scope";

/** Records lie in these years; nothing is there to be read before or after. */
const years = { earliest: "1900-01-01", latest: "2201-01-01" };

type Scope = Pick<FunnelQuery, "from" | "to" | "filter">;

const requireValid = ({ from, to, filter }: Scope): void => {
  const refuse = (path: string, message: string) => new InvalidInput(`${message}.`, [{ path, message }]);
  if (from >= to) {
    throw refuse(
      "to",
      `The range is half-open, from ≤ day < to: "to" (${to}) must be later than "from" (${from})`,
    );
  }
  if (from < years.earliest) throw refuse("from", `"from" (${from}) lies before ${years.earliest}`);
  if (to > years.latest) throw refuse("to", `"to" (${to}) lies after ${years.latest}`);
  for (const dimension of filteredDimensions(filter)) {
    if (funnelDimensions.some((each) => each === dimension)) continue;
    const has = funnelDimensions.join(", ");
    throw refuse(
      `filter.${dimension}`,
      `The funnel does not have the dimension "${dimension}"; it has ${has}`,
    );
  }
};

/** Of two local dates the earlier one; such texts compare as the dates do. */
const firstOf = (a: string, b: string): string => [a, b].toSorted()[0] ?? a;

/**
 * The days of a request that are read: none after today.
 * @returns null where all of them are still to come
 * @throws InvalidInput for an impossible range or a dimension that stages do not have
 */
export const readDays = <Query extends Scope>(query: Query, timeZone: string, now: Date): Query | null => {
  requireValid(query);
  const read = { ...query, to: firstOf(query.to, addDays(localDateOf(now, timeZone), 1)) };
  return read.from < read.to ? read : null;
};
