import { localDateOf, toInstant } from "@/lib/time";
import type { LocalClock } from "./sent-time";

/**
 * A zone's clock that remembers the days it was asked for: records name the same few thousand days over and over,
 * and finding a local midnight takes far longer than the rest of reading a row.
 */
export function localClock(timeZone: string): LocalClock {
  const midnights = new Map<string, Date>();
  return {
    startOfDay(date) {
      const known = midnights.get(date);
      if (known) return known;
      const midnight = toInstant(date, timeZone);
      midnights.set(date, midnight);
      return midnight;
    },
    dayOf: (instant) => localDateOf(instant, timeZone),
  };
}
