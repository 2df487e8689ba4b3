import { statusOf } from "../bands";
import type { Bands } from "../definition";
import type { Direction } from "../vocabulary";
import { type Bound, reachOf } from "./effect";

/** Where neither bands nor an interval say what is much: this share of the value. */
const muchShare = 0.02;

/**
 * Whether a bound is worth a mark beside the number: it could move its status, or reaches beyond its 95 % interval; where
 * it has neither, it is 2 % of the value or more.
 */
export const boundMatters = (
  bound: Bound,
  {
    value,
    interval,
    bands,
    direction,
  }: {
    value: number;
    interval: { low: number; high: number } | null;
    bands: Bands | null;
    direction: Direction;
  },
): boolean => {
  const status = statusOf(value, bands, direction);
  if (status !== null && [bound.low, bound.high].some((end) => statusOf(end, bands, direction) !== status)) {
    return true;
  }
  if (interval) return bound.low < interval.low || bound.high > interval.high;
  return bands === null && reachOf(bound, value) >= muchShare * Math.abs(value);
};
