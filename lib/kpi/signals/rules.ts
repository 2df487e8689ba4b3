import type { Limits } from "./limits";

/**
 * Why a point is a signal: it lies outside the limits; it belongs to eight or more in a row on one side of the centre;
 * it is one of three (of four in a row) on one side that are nearer to the limit than to the centre.
 */
export type SignalRule = "outside" | "run" | "near-limit";
export type Side = "above" | "below";

export type Signal = {
  rule: SignalRule;
  side: Side;
  /** How many in a row have lain on this side of the centre, this one included. */
  inARow: number;
};

const runLength = 8;
const nearWindow = 4;
const nearEnough = 3;

const sideOf = (value: number, { centre }: Limits): Side | null =>
  value === centre ? null : value > centre ? "above" : "below";

const isOutside = (value: number, { lower, upper }: Limits) => value > upper || value < lower;

const isNearLimit = (value: number, { centre, upper }: Limits) =>
  Math.abs(value - centre) > (upper - centre) / 2;

/** For each value, how many in a row up to it lie on its side of the centre; 0 on the centre itself. */
const inARow = (sides: readonly (Side | null)[]): number[] => {
  let length = 0;
  return sides.map((side, index) => {
    length = side === null ? 0 : side === sides[index - 1] ? length + 1 : 1;
    return length;
  });
};

/** Places that belong to a run of eight or more. */
const placesOfRuns = (lengths: readonly number[]): Set<number> =>
  new Set(
    lengths.flatMap((length, end) =>
      length < runLength ? [] : Array.from({ length }, (_, back) => end - back),
    ),
  );

/** Places among four in a row of which three or more, on one side, are nearer to the limit than to the centre. */
const placesNearLimit = (
  values: readonly number[],
  sides: readonly (Side | null)[],
  limits: Limits,
): Set<number> => {
  const near = values.map((value) => isNearLimit(value, limits));
  const places = values.flatMap((_, end) => {
    const window = Array.from({ length: nearWindow }, (__, back) => end - back).filter((place) => place >= 0);
    return (["above", "below"] as const).flatMap((side) => {
      const there = window.filter((place) => near[place] && sides[place] === side);
      return there.length >= nearEnough ? there : [];
    });
  });
  return new Set(places);
};

/**
 * The signals in a course of consecutive values under the limits that hold for them all, by place; null for noise. The
 * limits are the computed ones, not clipped to what the value can be.
 */
export function signalsOf(values: readonly number[], limits: Limits): (Signal | null)[] {
  const sides = values.map((value) => sideOf(value, limits));
  const lengths = inARow(sides);
  const runs = placesOfRuns(lengths);
  const near = placesNearLimit(values, sides, limits);
  return values.map((value, place) => {
    const side = sides[place];
    if (!side) return null;
    const rule = isOutside(value, limits)
      ? "outside"
      : runs.has(place)
        ? "run"
        : near.has(place)
          ? "near-limit"
          : null;
    return rule && { rule, side, inARow: lengths[place] ?? 0 };
  });
}
