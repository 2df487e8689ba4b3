/** A part of a season this long may be passed over at the start of the records. */
const seasonPart = 4;
/** Less than this part of the period after it: the records seem to begin inside it. */
const beginning = 0.5;

/**
 * Where the part of a history begins that can be learnt from. What lies before the first record is no zero but
 * unknown, and periods in which records only begin (each less than half of the next, for at most a quarter of a season)
 * would look like growth.
 *
 * @param values oldest first; null where nothing is known
 * @returns the index of the first value to learn from; the length when there is none
 */
export const knownFrom = (values: readonly (number | null)[], season: number): number => {
  const first = values.findIndex((value) => value !== null && value !== 0);
  if (first < 0) return values.length;
  const latest = first + Math.max(1, Math.floor(season / seasonPart));
  let from = first;
  while (from < latest) {
    const [value, next] = [values[from] ?? 0, values[from + 1] ?? 0];
    if (value < 0 || value >= next * beginning) break;
    from += 1;
  }
  return from;
};
