import type { Point } from "../point";

/**
 * How a figure stands today against what was reported: the same; restated (another value); filled (none then, one now:
 * records came); matured (then too young to tell, one now); gone (one then, none now).
 */
export const restatementStates = ["same", "restated", "filled", "matured", "gone"] as const;
export type RestatementState = (typeof restatementStates)[number];

/** Sums of floating-point numbers in another order differ by less than this share. */
const tolerance = 1e-9;

/** Compares a reported point with the same question asked now. */
export function comparePoints(
  reported: Pick<Point, "value" | "reason">,
  now: Pick<Point, "value">,
): { state: RestatementState; difference: number | null } {
  const [was, is] = [reported.value, now.value];
  if (was === null && is === null) return { state: "same", difference: null };
  if (was === null)
    return { state: reported.reason === "not-mature" ? "matured" : "filled", difference: null };
  if (is === null) return { state: "gone", difference: null };
  const isSame = Math.abs(is - was) <= tolerance * Math.max(1, Math.abs(was), Math.abs(is));
  return isSame ? { state: "same", difference: 0 } : { state: "restated", difference: is - was };
}
