import "server-only";
import { addMonths, type LocalDate } from "@/lib/time";

/** Rows of one grain whose start lies in [from, to). */
export type Span = { grain: "day" | "month"; from: LocalDate; to: LocalDate };

/** Earlier than any record. */
export const beginning: LocalDate = "0001-01-01";

const monthStart = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** The whole months that lie in [start, end), and the days before and after them. */
export const spansOf = (start: LocalDate, end: LocalDate): Span[] => {
  const firstMonth = start === monthStart(start) ? start : addMonths(monthStart(start), 1);
  const afterMonths = monthStart(end);
  if (firstMonth >= afterMonths) return start < end ? [{ grain: "day", from: start, to: end }] : [];
  const spans: Span[] = [
    { grain: "day", from: start, to: firstMonth },
    { grain: "month", from: firstMonth, to: afterMonths },
    { grain: "day", from: afterMonths, to: end },
  ];
  return spans.filter(({ from, to }) => from < to);
};

/** All that lies before a date. */
export const spansBefore = (end: LocalDate): Span[] => spansOf(beginning, end);

/** Whether [start, end) is whole calendar months. */
export const isWholeMonths = (start: LocalDate, end: LocalDate): boolean =>
  start === monthStart(start) && end === monthStart(end) && start < end;
