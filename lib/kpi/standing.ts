import type { Additivity, Direction } from "./vocabulary";

/** Fewer cases than these say nothing about a rate or a mean: at 10, half and half is anything from 24 to 76 %. */
export const fewestCases = 10;

/** What is compared: one group's point of a KPI. */
export type Compared = {
  value: number | null;
  n: number | null;
  interval: { low: number; high: number } | null;
  /** A group that nobody stands for ("Not set") is neither best nor worst. */
  named: boolean;
};

export type Standing = { tooFew: boolean; place: "best" | "worst" | null };

/**
 * What can be said of the groups together: their best and worst lie apart, or within each other's 95 % intervals;
 * unproven, where no interval is known (a median, a mean), so that chance is not ruled out; or there are not two groups
 * with enough cases. Sums and stocks are what they are: they have no noise to speak of.
 */
export type Verdict = "apart" | "within-noise" | "unproven" | "too-few";

const isTooFew = ({ value, n }: Compared, additivity: Additivity): boolean =>
  additivity === "ratio" && value !== null && n !== null && n < fewestCases;

const overlap = (a: Compared, b: Compared): boolean =>
  a.interval !== null &&
  b.interval !== null &&
  a.interval.low <= b.interval.high &&
  b.interval.low <= a.interval.high;

/** The one group that no other equals at an end of the order; null in a tie. */
const only = (groups: readonly Compared[], value: number): Compared | null => {
  const equal = groups.filter((group) => group.value === value);
  return equal.length === 1 ? (equal[0] ?? null) : null;
};

/**
 * Which groups are best and worst on one KPI, and which have too few cases to be compared. Best and worst are marked
 * where they are further apart than chance: their intervals do not overlap, or there are none.
 * @returns a standing for each group, in their order
 */
export function standingsOf(
  groups: readonly Compared[],
  { direction, additivity }: { direction: Direction; additivity: Additivity },
): { standings: Standing[]; verdict: Verdict } {
  const comparable = groups.filter(
    (group) => group.named && group.value !== null && !isTooFew(group, additivity),
  );
  const values = comparable.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const best = only(comparable, direction === "up" ? high : low);
  const worst = only(comparable, direction === "up" ? low : high);
  const isApart =
    low < high &&
    !comparable.some((a) => a.value === low && comparable.some((b) => b.value === high && overlap(a, b)));
  const placeOf = (group: Compared) => {
    if (!isApart) return null;
    return group === best ? "best" : group === worst ? "worst" : null;
  };
  const isJudged = additivity !== "ratio" || comparable.every(({ interval }) => interval !== null);
  const told = isJudged ? "apart" : "unproven";
  return {
    standings: groups.map((group) => ({ tooFew: isTooFew(group, additivity), place: placeOf(group) })),
    verdict: values.length < 2 ? "too-few" : isApart ? told : "within-noise",
  };
}
