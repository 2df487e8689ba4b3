import type { Random } from "@/lib/testing/random";

/**
 * Yes-or-no draws that stay close to their probabilities: what one draw rounds away, the next ones make up for. A
 * small company's months are then as lively as real ones, yet its stories do not drown in chance. `looseness` 0 is as
 * even as possible, larger values let runs of luck last longer.
 */
export function createQuota(random: Random, looseness = 1.2): (probability: number) => boolean {
  let owed = random.between(0, 1);
  return (probability) => {
    owed += probability;
    const hit = owed > 0.5 + random.between(-0.5, 0.5) * looseness;
    if (hit) owed -= 1;
    return hit;
  };
}

/** Whole counts that keep to fractional means over time, in the same way. */
export function createCountQuota(random: Random): (mean: number) => number {
  let owed = random.between(0, 1);
  return (mean) => {
    owed += mean * random.between(0.4, 1.6);
    const count = Math.max(0, Math.floor(owed));
    owed -= count;
    return count;
  };
}
