/** A method after it has learnt from a series; steps count from 1, the period after the last one learnt from. */
export type Fitted = {
  /** Point forecasts of the next `steps` periods, on the scale on which the method works. */
  ahead: (steps: number) => number[];
  /** Variance of the error at each step as a multiple of that at the first: it grows with the distance. */
  varianceRatios: (steps: number) => number[];
};

export type MethodId = "seasonal-naive" | "drift" | "holt" | "holt-winters" | "holt-winters-log";

export type Method = {
  id: MethodId;
  /** "log": it works on logarithms (seasons multiply), and needs every value to be above zero. */
  scale: "plain" | "log";
  /** Values it must have to learn from. */
  needs: (season: number) => number;
  /**
   * @param values evenly spaced, oldest first, without gaps
   * @param season periods after which the pattern comes back; 1 for none
   */
  fit: (values: readonly number[], season: number) => Fitted;
};

/** Numbers 1 … steps. */
export const stepsTo = (steps: number): number[] => Array.from({ length: steps }, (_, index) => index + 1);

/** The mean; 0 of nothing. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
