import type { PurchaseSummary } from "./purchase-summary";

/**
 * Customers with repeat purchases below which nothing is predicted: with so many, the total of the next year was off by
 * about 15 % in simulated companies, and with half as many by up to 30 % (docs/decisions/0011).
 */
export const MINIMUM_REPEATERS = 100;

/** Says why the histories are too thin to learn from; null when they are not. */
export function thinnessOf(summaries: readonly PurchaseSummary[]): string | null {
  const repeaters = summaries.filter(({ repeats }) => repeats > 0).length;
  if (repeaters >= MINIMUM_REPEATERS) return null;
  return (
    `The purchase histories are too thin: it takes at least ${MINIMUM_REPEATERS} customers who bought on more ` +
    `than one day, and ${repeaters} of ${summaries.length} did.`
  );
}
