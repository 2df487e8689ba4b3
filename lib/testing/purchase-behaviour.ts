import { addDays, type LocalDate } from "@/lib/time";
import type { Random } from "./random";

/** How a made-up company's customers buy: the world that BG/NBD with Gamma-Gamma describes. */
export type PurchaseBehaviour = {
  /** Purchases a week of one customer, while they stay. */
  weeklyRate(random: Random): number;
  /** Probability that the customer leaves after a repeat purchase. */
  leavingChance(random: Random): number;
  /** Draws one customer's amounts. */
  amounts(random: Random): () => number;
};

/** A draw from Gamma(shape, rate), by Marsaglia and Tsang (2000). */
export function gammaDraw(random: Random, shape: number, rate: number): number {
  // Their method wants a shape of at least 1; below it, a draw of shape + 1 is thinned by a power of a uniform one.
  if (shape < 1) return gammaDraw(random, shape + 1, rate) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = random.normal(0, 1);
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) {
      return (d * v) / rate;
    }
  }
}

/** A draw from Beta(a, b). */
export function betaDraw(random: Random, a: number, b: number): number {
  const left = gammaDraw(random, a, 1);
  return left / (left + gammaDraw(random, b, 1));
}

export type SimulationSpan = {
  start: LocalDate;
  /** First purchases fall into the first so many weeks. */
  acquisitionWeeks: number;
  weeks: number;
};

/** Purchase histories of customers who behave so: one for each, in order of time. */
export function simulatePurchases(
  random: Random,
  customers: number,
  behaviour: PurchaseBehaviour,
  span: SimulationSpan,
): { date: LocalDate; amount: number }[][] {
  const dates = Array.from({ length: span.weeks * 7 }, (_, day) => addDays(span.start, day));
  return Array.from({ length: customers }, () => {
    const rate = behaviour.weeklyRate(random);
    const leaving = behaviour.leavingChance(random);
    const amount = behaviour.amounts(random);
    const history: { date: LocalDate; amount: number }[] = [];
    for (let week = random.between(0, span.acquisitionWeeks); ; week += random.exponential(1 / rate)) {
      const date = dates[Math.floor(week * 7)];
      if (date === undefined) break;
      history.push({ date, amount: amount() });
      if (history.length > 1 && random.chance(leaving)) break;
    }
    return history;
  });
}
