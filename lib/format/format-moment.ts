/**
 * An instant as briefly as it is still clear: the time alone on the same local day as `now`, with the day before that:
 * "14:32", "27 Nov, 14:32".
 *
 * @param instant ISO instant
 */
export function formatMoment(instant: string, locale: string, timeZone: string, now: Date): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone });
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const isToday = day.format(at) === day.format(now);
  const date = isToday ? {} : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(locale, { ...time, ...date, timeZone }).format(at);
}
