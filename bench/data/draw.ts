/**
 * Randomness without a state: a draw depends on what it is for and on the row's number alone. So a row can be made
 * again from its number (a deal knows its customer's id without a list of customers), and ten million rows need no memory.
 */
export type Draws = {
  /** Uniform in [0, 1) for a row. */
  unit(row: number): number;
  chance(row: number, probability: number): boolean;
  /** Whole, uniform in 0 … count − 1. */
  below(row: number, count: number): number;
  /** Log-normal, given by its median; sigma is the spread of the logarithm. */
  logNormal(row: number, median: number, sigma: number): number;
};

const mixed = (word: number): number => {
  let mix = word | 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
  mix = Math.imul(mix ^ (mix >>> 15), 0x735a2d97);
  return (mix ^ (mix >>> 15)) >>> 0;
};

const seedOf = (text: string): number => {
  let seed = 2166136261;
  for (let index = 0; index < text.length; index += 1)
    seed = Math.imul(seed ^ text.charCodeAt(index), 16777619);
  return mixed(seed);
};

/** An independent source for each purpose, such as "deals.amount": the same on every machine and at every run. */
export const drawsFor = (purpose: string): Draws => {
  const seed = seedOf(purpose);
  const unitOf = (row: number, stream: number) => mixed(mixed(row ^ seed) + stream) / 2 ** 32;
  const unit = (row: number) => unitOf(row, 0);
  return {
    unit,
    chance: (row, probability) => unit(row) < probability,
    below: (row, count) => Math.floor(unit(row) * count),
    logNormal: (row, median, sigma) => {
      const normal = Math.sqrt(-2 * Math.log(1 - unit(row))) * Math.cos(2 * Math.PI * unitOf(row, 1));
      return median * Math.exp(sigma * normal);
    },
  };
};

/** One of some items, each as likely. @throws RangeError when there are none */
export const pickBy = <Item>(draws: Draws, row: number, items: readonly Item[]): Item => {
  const item = items[draws.below(row, items.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from.");
  return item;
};

/** A number for a row that no other purpose of the same draws has; `purpose` is 0 … 7. */
export const keyOf = (purpose: number, row: number): number => row * 8 + purpose;
