/** Standard normal quantiles above which 10 % and 2.5 % lie: the ends of 80 % and 95 % intervals. */
const normal = { 80: 1.2815515655446004, 95: 1.959963984540054 } as const;

/**
 * The half-width of an interval in standard deviations, when these are estimated with so many degrees of freedom:
 * quantiles of Student's t by the expansion of Fisher and Cornish (Abramowitz & Stegun, 26.7.5), within 0.1 % from five
 * degrees on.
 */
export const studentQuantile = (percent: 80 | 95, freedom: number): number => {
  const z = normal[percent];
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4)
  );
};
