/** Lanczos (1964) with g = 7 and nine terms, as computed by Godfrey (2001): about 15 digits for positive arguments. */
const G = 7;
const CONSTANT = 0.999_999_999_999_809_93;
const TERMS = [
  676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  // Near zero the approximation loses digits; Γ(x + 1) = x Γ(x) leads away from there.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  const series = TERMS.reduce((sum, term, index) => sum + term / (shifted + index + 1), CONSTANT);
  const base = shifted + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}
