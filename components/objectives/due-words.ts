const dayMs = 86_400_000;
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A number of days as people say it: "9 days", "3 weeks", "5 months", "2 years". */
const spanInWords = (days: number): string => {
  if (days < 14) return counted(days, "day");
  if (days < 60) return counted(Math.round(days / 7), "week");
  if (days < 730) return counted(Math.round(days / 30.44), "month");
  return counted(Math.round(days / 365.25), "year");
};

/** When an objective is due, seen from today: "due in 9 days", "due today", "ended 3 weeks ago", "starts in 2 weeks". */
export function dueWords(today: string, startsOn: string, dueOn: string): string {
  const toStart = daysFrom(today, startsOn);
  if (toStart > 0) return toStart === 1 ? "starts tomorrow" : `starts in ${spanInWords(toStart)}`;
  const toDue = daysFrom(today, dueOn);
  if (toDue === 0) return "due today";
  if (toDue === 1) return "due tomorrow";
  if (toDue > 0) return `due in ${spanInWords(toDue)}`;
  return toDue === -1 ? "ended yesterday" : `ended ${spanInWords(-toDue)} ago`;
}
