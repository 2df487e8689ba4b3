import type { Direction } from "./vocabulary";

export type Change = {
  /** In the KPI's unit (percentage points for %); null where one of the values is. */
  change: number | null;
  /** In percent of the comparison; null unless that is above zero: there is no growth from nothing, or from a loss. */
  changePercent: number | null;
  /** Whether it is for the better; null when nothing changed, or a value is missing. */
  better: boolean | null;
};

/** The change from a comparison to the current value of a KPI that is better in `direction`. */
export function changeBetween(
  current: number | null,
  comparison: number | null,
  direction: Direction,
): Change {
  if (current === null || comparison === null) return { change: null, changePercent: null, better: null };
  const change = current - comparison;
  return {
    change,
    changePercent: comparison > 0 ? (change * 100) / comparison : null,
    better: change === 0 ? null : change > 0 === (direction === "up"),
  };
}
