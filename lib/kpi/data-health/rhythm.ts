/** How many records came in on each local day, oldest first, without gaps; the last one is yesterday. */
export type DailyCounts = readonly number[];

export type Rhythm =
  /** Too few weeks, or too few records, to know what is usual. */
  | { state: "unknown" }
  | {
      state: "usual" | "silent" | "low" | "high";
      /** Records on a usual day of those that have any, and in a usual week. */
      usualPerDay: number;
      usualPerWeek: number;
      /** The last seven complete days. */
      lastWeek: number;
      /** Complete days since the last one with a record. */
      silentDays: number;
    };

const weeksBefore = 12;
const fewestWeeks = 6;
/** So many standard deviations from the mean of the weeks are not usual. */
const limit = 3;
/** A silence is told where at least so many records were to be expected in it: chance alone has none in 1 of 150. */
const expectedInSilence = 5;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What is expected on the day so many days back: the mean of the same weekday in the weeks before the last. */
const expectedOn = (counts: DailyCounts, back: number, weeks: number): number => {
  const place = counts.length - 1 - back;
  const same = Array.from({ length: weeks }, (_, week) => counts[place - 7 * (week + 1)] ?? 0);
  return sum(same) / weeks;
};

/**
 * Whether records of a type come in as they usually do: the last seven complete days against the twelve weeks before,
 * and a silence against what those weekdays usually bring (so that a weekend is none). Usual is within three standard
 * deviations of the weeks' mean; the deviation is at least that of counts which come by chance (the mean's square root).
 */
export const rhythmOf = (counts: DailyCounts): Rhythm => {
  const first = counts.findIndex((count) => count > 0);
  const weeks = first < 0 ? 0 : Math.min(weeksBefore, Math.floor((counts.length - first) / 7) - 1);
  if (weeks < fewestWeeks) return { state: "unknown" };
  const lastWeek = sum(counts.slice(-7));
  const before = Array.from({ length: weeks }, (_, week) =>
    sum(counts.slice(counts.length - 7 * (week + 2), counts.length - 7 * (week + 1))),
  );
  const mean = sum(before) / weeks;
  if (mean < 1) return { state: "unknown" };
  const variance = sum(before.map((count) => (count - mean) ** 2)) / (weeks - 1);
  const spread = Math.max(Math.sqrt(variance), Math.sqrt(mean));
  let silentDays = 0;
  let missed = 0;
  for (let back = 0; back < counts.length && counts[counts.length - 1 - back] === 0; back += 1) {
    silentDays += 1;
    missed += expectedOn(counts, back, weeks);
  }
  const busy = Array.from({ length: 7 }, (_, back) => expectedOn(counts, back, weeks)).filter(
    (day) => day > mean / 14,
  );
  const state =
    missed >= expectedInSilence
      ? "silent"
      : lastWeek < mean - limit * spread
        ? "low"
        : lastWeek > mean + limit * spread
          ? "high"
          : "usual";
  return {
    state,
    usualPerDay: busy.length > 0 ? sum(busy) / busy.length : mean / 7,
    usualPerWeek: mean,
    lastWeek,
    silentDays,
  };
};
