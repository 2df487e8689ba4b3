import { formatValue, type ValueOptions } from "./format-value";
import type { Unit } from "./unit";

type Reach = { value: number; low: number; high: number; typical: boolean; unit: Unit };

const sizeOf = (size: number, unit: Unit, options: ValueOptions): string => {
  if (unit === "%" || unit === "points") {
    const points = formatValue(size, "points", { ...options, digits: size < 0.1 ? 2 : 1 });
    return `${points} ${points === "1.0" ? "point" : "points"}`;
  }
  return formatValue(size, unit, { ...options, compact: true });
};

/**
 * How far a number may be from the truth, in words: "at most 1.2 points higher", "at most 3 lower", "at most 0.4 points
 * lower or 1.2 higher", "typically €4,000 higher".
 */
export const reachWords = ({ value, low, high, typical, unit }: Reach, options: ValueOptions): string => {
  const up = high > value ? sizeOf(high - value, unit, options) : null;
  const down = low < value ? sizeOf(value - low, unit, options) : null;
  const most = typical ? "typically" : "at most";
  if (up && down) return up === down ? `${most} ±${up}` : `${most} ${down} lower or ${up} higher`;
  if (up) return `${most} ${up} higher`;
  return down ? `${most} ${down} lower` : "untouched";
};

type Rhythm = {
  state: "usual" | "silent" | "low" | "high" | "unknown";
  usualPerDay: number;
  usualPerWeek: number;
  lastWeek: number;
  silentDays: number;
};

const rounded = (value: number, options: ValueOptions) =>
  formatValue(value < 10 ? Math.round(value * 10) / 10 : Math.round(value), "count", options);

/**
 * Whether records come in as usual, in words: "None for 3 days; usually 14 a day".
 */
export const rhythmWords = (rhythm: Rhythm, options: ValueOptions): string => {
  const { state, usualPerDay, usualPerWeek, lastWeek, silentDays } = rhythm;
  if (state === "unknown") return "Too little history to know what is usual";
  if (state === "silent") {
    const days = silentDays === 1 ? "one complete day" : `${silentDays} complete days`;
    return `None for ${days}; usually ${rounded(usualPerDay, options)} a day`;
  }
  const week = `${formatValue(lastWeek, "count", options)} in the last 7 days; usually ${rounded(usualPerWeek, options)}`;
  return state === "low" ? `Fewer than usual: ${week}` : state === "high" ? `More than usual: ${week}` : week;
};

/** How long ago, roughly: "12 s ago", "5 min ago", "3 h ago", "2 days ago". */
export const ageWords = (instant: string, now: string): string => {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(instant)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 48 * 3_600) return `${Math.floor(seconds / 3_600)} h ago`;
  return `${Math.floor(seconds / 86_400)} days ago`;
};
