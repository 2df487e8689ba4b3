import type { PurchaseSummary } from "./purchase-summary";

/** Customers who bought alike. */
export type RepeatPattern = { recency: number; observed: number; customers: number };

/** Patterns with the same number of repeats, so that what depends on it alone is worked out once. */
export type RepeatGroup = { repeats: number; patterns: RepeatPattern[] };

/** Gathers customers with the same x, tₓ and T: the likelihood of the many who came once costs one term per day. */
export function repeatPatterns(summaries: readonly PurchaseSummary[]): RepeatGroup[] {
  const groups = new Map<number, Map<string, RepeatPattern>>();
  for (const { repeats, recency, observed } of summaries) {
    const patterns = groups.get(repeats) ?? new Map<string, RepeatPattern>();
    groups.set(repeats, patterns);
    const key = `${recency}/${observed}`;
    const pattern = patterns.get(key);
    if (pattern) pattern.customers++;
    else patterns.set(key, { recency, observed, customers: 1 });
  }
  return [...groups]
    .map(([repeats, patterns]) => ({ repeats, patterns: [...patterns.values()] }))
    .sort((one, other) => one.repeats - other.repeats);
}
