const steps = [
  { unit: "minute", ms: 60_000, until: 60 },
  { unit: "hour", ms: 3_600_000, until: 24 },
  { unit: "day", ms: 86_400_000, until: 30 },
  { unit: "month", ms: (365.25 / 12) * 86_400_000, until: 12 },
  { unit: "year", ms: 365.25 * 86_400_000, until: Number.POSITIVE_INFINITY },
] as const;

/**
 * How long ago an instant was, in whole units: "3 minutes ago", "yesterday", "2 months ago". Less than a minute ago, and
 * what a clock that is ahead puts into the future, is "just now".
 */
export function formatAgo(instant: string, now: Date, locale: string): string {
  const elapsed = now.getTime() - new Date(instant).getTime();
  if (elapsed < steps[0].ms) return "just now";
  const step = steps.find(({ ms, until }) => Math.floor(elapsed / ms) < until) ?? steps[4];
  const count = Math.max(1, Math.floor(elapsed / step.ms));
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-count, step.unit);
}
