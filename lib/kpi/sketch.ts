/**
 * A mergeable summary of many values from which any percentile can be told: how many lie in each bucket of 1 % width,
 * and their sum (DDSketch; Masson, Rim and Lee, VLDB 2019). As a bucket answers with the mean of its values, a
 * percentile is off by 1 % at most, and exact where no bucket holds two different values, as of few cases.
 */
export type Sketch = ReadonlyMap<number, { count: number; sum: number }>;

/** Upper bound ÷ lower bound of a bucket. */
export const bucketWidth = 1.01;
/** Added to a positive value's bucket (and subtracted from a negative one's), so that buckets are ordered as values. */
export const bucketOffset = 100_000;
/** Values nearer to zero than this are zero: bucket 0. */
export const nearZero = 1e-9;

/** The bucket of a value; a greater bucket holds greater values. */
export function bucketOf(value: number): number {
  const size = Math.abs(value);
  if (size <= nearZero) return 0;
  const index = Math.ceil(Math.log(size) / Math.log(bucketWidth)) + bucketOffset;
  return value > 0 ? index : -index;
}

/** Values of all the sketches together. */
export function mergeSketches(sketches: readonly Sketch[]): Sketch {
  const [only] = sketches;
  if (only && sketches.length === 1) return only;
  const merged = new Map<number, { count: number; sum: number }>();
  for (const sketch of sketches) {
    for (const [bucket, { count, sum }] of sketch) {
      const known = merged.get(bucket);
      merged.set(bucket, known ? { count: known.count + count, sum: known.sum + sum } : { count, sum });
    }
  }
  return merged;
}

/**
 * The value that the share `at` of the values does not exceed, interpolated between its neighbours (as SQL's
 * percentile_cont); null of none.
 */
export function percentileOf(sketch: Sketch, at: number): number | null {
  const order = [...sketch.keys()];
  const isSorted = order.every((bucket, index) => index === 0 || (order[index - 1] ?? 0) < bucket);
  const entries = isSorted ? [...sketch] : [...sketch].sort(([a], [b]) => a - b);
  const buckets = entries.map(([, bucket]) => bucket);
  const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  if (count === 0) return null;
  const valueAt = (rank: number): number => {
    let below = 0;
    for (const bucket of buckets) {
      below += bucket.count;
      if (rank < below) return bucket.sum / bucket.count;
    }
    throw new Error(`There is no value of rank ${rank} among ${count}.`);
  };
  const position = at * (count - 1);
  const lower = Math.floor(position);
  const low = valueAt(lower);
  const share = position - lower;
  return share === 0 ? low : low + share * (valueAt(lower + 1) - low);
}

/** A sketch as text, as SQL makes it: "bucket:count:sum bucket:count:sum". */
export function parseSketch(text: string): Sketch {
  return new Map(
    text.split(" ").map((each) => {
      const [bucket = "", count = "", sum = ""] = each.split(":");
      return [Number(bucket), { count: Number(count), sum: Number(sum) }] as const;
    }),
  );
}

/** A sketch as three lists of the same length: buckets, how many values lie in each, and their sums. */
export function sketchFromLists(
  buckets: readonly number[],
  counts: readonly number[],
  sums: readonly number[],
): Sketch {
  return new Map(
    buckets.map((bucket, index) => [bucket, { count: counts[index] ?? 0, sum: sums[index] ?? 0 }]),
  );
}
