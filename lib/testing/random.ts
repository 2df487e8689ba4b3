import { v7 } from "uuid";

/** A source of fixed randomness: the same seed gives the same draws, on every machine and Node version. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [min, max). */
  between(min: number, max: number): number;
  /** A whole number, uniform in min … max, both included. */
  integer(min: number, max: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the items, each as likely. @throws RangeError when there are none */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, by weight (weights need not sum to 1). @throws RangeError when no weight is positive */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  normal(mean: number, standardDeviation: number): number;
  /** Log-normal, given by its median; sigma is the spread of the logarithm. */
  logNormal(median: number, sigma: number): number;
  /** A count with this mean. */
  poisson(mean: number): number;
  /** Waiting time with this mean. */
  exponential(mean: number): number;
  /** UUIDv7 whose time part is `at`, so that ids sort as the records came. */
  uuid(at: Date): string;
  /** An independent source: draws from it do not shift this one's, so one part of a data set can change alone. */
  fork(name: string): Random;
};

/** Four 32-bit words from a text (cyrb128), so that near seeds give unlike sequences. */
const wordsOf = (text: string): [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
};

/** sfc32: small, fast and statistically sound; not for secrets. Yields unsigned 32-bit words. */
const sfc32 = (seed: string): (() => number) => {
  let [a, b, c, d] = wordsOf(seed);
  const draw = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) draw();
  return draw;
};

/** Knuth's method is exact but slow for large means, where the normal distribution is close enough. */
const LARGE_POISSON_MEAN = 60;

/** Makes a source of fixed randomness from a seed. */
export function createRandom(seed: string): Random {
  const word = sfc32(seed);
  const next = () => word() / 2 ** 32;
  const normal = (mean: number, standardDeviation: number) =>
    mean + standardDeviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const weighted = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    const total = items.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = next() * total;
    let last: readonly [Item, number] | undefined;
    for (const item of items) {
      if (item[1] <= 0) continue;
      last = item;
      rest -= item[1];
      if (rest < 0) break;
    }
    if (!last) throw new RangeError("weighted needs at least one item of positive weight");
    return last[0];
  };
  return {
    next,
    between: (min, max) => min + next() * (max - min),
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => weighted(items.map((item) => [item, 1] as const)),
    weighted,
    normal,
    logNormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
    poisson: (mean) => {
      if (mean > LARGE_POISSON_MEAN) return Math.max(0, Math.round(normal(mean, Math.sqrt(mean))));
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count++;
      return count;
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    uuid: (at) => v7({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => word() & 0xff) }),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}
