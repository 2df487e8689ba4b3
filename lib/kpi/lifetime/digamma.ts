/** From here on the asymptotic series has some 14 digits. */
const LARGE = 10;

/** ψ(x), the slope of ln Γ(x), for x > 0: ψ(x) = ψ(x + 1) − 1/x up to where its asymptotic series holds (Abramowitz and
 * Stegun 6.3.5 and 6.3.18). */
export function digamma(x: number): number {
  let at = x;
  let below = 0;
  for (; at < LARGE; at++) below += 1 / at;
  const square = 1 / at ** 2;
  const series =
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132)))));
  return Math.log(at) - 1 / (2 * at) - series - below;
}
