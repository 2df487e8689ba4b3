/** How many steps of colour there are (tokens heat-1 … heat-7). */
export const heatSteps = 7;

export type HeatScale = {
  /** The value at which the first step starts, and that at which the last one ends. */
  low: number;
  high: number;
  /** Some values lie above: the last step holds them too, which the legend must say. */
  clipped: boolean;
};

/** The share of values that the scale spans; a few giants would else leave all others in the first step. */
const spanned = 0.95;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** Two significant digits, upwards: 1,234 → 1,300. */
function roundUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(6));
}

/**
 * The range that the steps of a heat map share. Shares of 100 start at the ten below the least of them, so that 82 and
 * 91 differ in colour; amounts start at zero.
 */
export function heatScale(values: readonly number[], kind: "share" | "amount"): HeatScale {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const usual = quantile(sorted, spanned);
  if (kind === "amount") {
    // Below a cent there is nothing to tell apart.
    const high = usual >= 0.01 ? roundUp(usual) : 1;
    return { low: 0, high, clipped: most > high };
  }
  const high = usual <= 100 ? 100 : Math.ceil(usual / 10) * 10;
  const low = Math.min(Math.floor(Math.max(least, 0) / 10) * 10, high - 10);
  return { low, high, clipped: most > high };
}

/** The step of colour of a value, 1 … 7; values beyond the scale have the step at its end. */
export function heatStep(value: number, { low, high }: HeatScale): number {
  const step = Math.floor(((value - low) / (high - low)) * heatSteps) + 1;
  return Math.min(heatSteps, Math.max(1, step));
}
