import type { Method } from "./method";
import { drift, seasonalNaive } from "./simple-methods";
import { holt, holtWinters, holtWintersLog } from "./smoothing";

/** All that compete, the simplest first: of equals, it is taken. */
const all: readonly [Method, ...Method[]] = [seasonalNaive, drift, holt, holtWinters, holtWintersLog];

/** The methods that can be used on these values at all. */
export const methodsFor = (values: readonly number[], season: number): [Method, ...Method[]] => {
  const positive = values.every((value) => value > 0);
  const [first, ...others] = all;
  return [
    first,
    ...others.filter(
      ({ id, scale }) =>
        (scale === "plain" || positive) &&
        (season > 1 || (id !== "holt-winters" && id !== "holt-winters-log")),
    ),
  ];
};
