import { type Effect, sumOf } from "./ratio-effects";

/** A group's effects on a change, how much of the whole it is, and how far chance alone may move its effect of rate. */
export type WeighedEffect = Effect & {
  /** Mean share of the whole in both periods, 0…1, and how much the share moved. */
  weight: number;
  moved: number;
  /** Standard error of the effect of rate, in its unit; null where no variance is known. */
  standardError: number | null;
};

/**
 * The standard normal quantile above which a small share lies (Abramowitz & Stegun, Handbook of Mathematical Functions,
 * 26.2.23; within 0.0005).
 */
const upperQuantile = (share: number): number => {
  const t = Math.sqrt(-2 * Math.log(share));
  const above = 2.515517 + 0.802853 * t + 0.010328 * t ** 2;
  return t - above / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3);
};

/** How many standard errors chance may do: 2.5 % on either side, shared among the comparisons that are made (Bonferroni). */
export const standardErrorsOfChance = (groups: number): number =>
  upperQuantile(0.025 / Math.max(1, groups - 1));

/** How much of a change a dimension explains, in the unit of the change. */
export type Explained = {
  /** Beyond what chance may do; 0 where the change is spread evenly or the differences are noise. */
  explained: number;
  /** The same with chance taken off by rule of thumb only: says which comes first where nothing stands out. */
  uneven: number;
};

const beyond = (size: number, variance: number, z: number): number =>
  Math.max(0, Math.abs(size) - z * Math.sqrt(variance));

/**
 * How much of a change a dimension explains. Were the dimension of no matter, every group's rate would have changed
 * alike, each effect of rate being its weight's share of them all, and the mix would do nothing. What explains is how
 * much of the effects of rate lies elsewhere (halved, because what one group has too much the others have too little) and
 * the mix, each beyond what chance may do to it at 95 %, so that many small groups do not win by their noise. Where no
 * variance is known, the root of the number of groups stands in for chance: noise grows with it as a whole is divided
 * further.
 */
export const explainedBy = (groups: readonly WeighedEffect[]): Explained => {
  const nothing = { explained: 0, uneven: 0 };
  if (groups.length < 2) return nothing;
  const rates = sumOf(groups.map(({ rate }) => rate));
  const mix = sumOf(groups.map((each) => each.mix));
  const weights = sumOf(groups.map(({ weight }) => weight)) || 1;
  const shareOf = ({ weight }: WeighedEffect) => weight / weights;
  const elsewhere = groups.map((group) => group.rate - shareOf(group) * rates);
  const whole = sumOf(elsewhere.map(Math.abs)) / 2 + Math.abs(mix);
  // What rounding leaves of an even change is nothing.
  const scale = sumOf(groups.flatMap((group) => [Math.abs(group.rate), Math.abs(group.mix)]));
  if (whole <= 1e-9 * scale) return nothing;
  const uneven = whole / Math.sqrt(groups.length);
  if (groups.every(({ standardError }) => standardError === null)) return { explained: uneven, uneven };
  const variances = groups.map(({ standardError }) => (standardError ?? 0) ** 2);
  const allVariance = sumOf(variances);
  const z = standardErrorsOfChance(groups.length);
  const ofRates = groups.map((group, at) => {
    const own = variances[at] ?? 0;
    const share = shareOf(group);
    return beyond(elsewhere[at] ?? 0, (1 - share) ** 2 * own + share ** 2 * (allVariance - own), z);
  });
  // The mean of both rates has a quarter of the variance of their difference.
  const mixVariance = sumOf(
    groups.map(({ weight, moved }, at) =>
      weight === 0 ? 0 : (moved / (2 * weight)) ** 2 * (variances[at] ?? 0),
    ),
  );
  return { explained: sumOf(ofRates) / 2 + beyond(mix, mixVariance, z), uneven };
};
