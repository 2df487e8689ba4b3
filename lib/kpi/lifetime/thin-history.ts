import type { PurchaseSummary } from "./purchase-summary";

/** Customers with repeat purchases below which nothing is predicted. */
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
