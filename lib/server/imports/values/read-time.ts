import "server-only";
import type { DateOrder } from "@/lib/contracts/imports/vocabulary";
import type { WallClock } from "@/lib/time";
import type { Cell } from "../reading/row";
import { serialToText } from "./excel-serial";
import type { Read } from "./read-number";

/** How the times of a file are read. */
export type TimeFormat = {
  /** Null where it was not told: dates that need it are refused. */
  dateOrder: DateOrder | null;
  /** The wall clock by which times without an offset were written, and its zone's name. */
  clock: WallClock;
  timeZone: string;
  /** Numbers of the sheet count days from 1904 instead of 1900. */
  date1904: boolean;
};

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\.?$/;
const MONTH_NAMED = /^(?:(\d{1,2})[ .-]+([A-Za-z]{3,9})|([A-Za-z]{3,9})[ .-]+(\d{1,2}))[ ,.-]+(\d{4})$/;
const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;
/** 2001 to 2286 in milliseconds since 1970, as older interfaces write instants. */
const EPOCH_MS = /^\d{12,13}$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Day = { year: number; month: number; day: number };

const two = (value: number) => String(value).padStart(2, "0");
const isReal = ({ year, month, day }: Day) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Two digits of a year: 00–69 are of this century, 70–99 of the last. */
const fullYear = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

const AMBIGUOUS = "Choose whether day or month comes first in this file's dates";

const yearLast = (match: RegExpExecArray, order: DateOrder | null): Day | { problem: string } => {
  const [, first = "", , second = "", year = ""] = match;
  if (order === null) return { problem: AMBIGUOUS };
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return { year: fullYear(year), month: Number(month), day: Number(day) };
};

const monthNamed = (match: RegExpExecArray): Day | null => {
  const [, before, name1, name2, after, year] = match;
  const month = months.indexOf((name1 ?? name2 ?? "").slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : { year: Number(year), month, day: Number(before ?? after) };
};

const readDay = (text: string, order: DateOrder | null): Day | { problem: string } | null => {
  const first = YEAR_FIRST.exec(text);
  if (first) return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) };
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last, order);
  const named = MONTH_NAMED.exec(text);
  return named ? monthNamed(named) : null;
};

type Time = { milliseconds: number; offset: string | null };

const readClockTime = (text: string): Time | null => {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText = "", minute = "", second = "0", fraction = "", half, offset] = match;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds =
    (hour * 3600 + Number(minute) * 60 + Number(second)) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return { milliseconds, offset: offset ?? null };
};

const offsetMs = (offset: string): number => {
  if (!/^[+-]/.test(offset)) return 0;
  const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
};

const instantText = (date: string, { milliseconds, offset }: Time, format: TimeFormat): Read<string> => {
  if (offset !== null)
    return {
      value: new Date(Date.parse(`${date}T00:00:00Z`) + milliseconds - offsetMs(offset)).toISOString(),
    };
  const instant = format.clock.instantOf(date, milliseconds);
  if (instant) return { value: instant.toISOString() };
  const time = `${two(Math.floor(milliseconds / 3_600_000))}:${two(Math.floor(milliseconds / 60_000) % 60)}`;
  return {
    problem: `There was no ${time} on ${date} in ${format.timeZone}: clocks went forward over it. Choose the time zone that the file was written in`,
  };
};

/**
 * A date or time as the contract takes it: "2026-01-31", or an instant in UTC. Dates alone stay dates; times without an
 * offset are by the file's wall clock, the first of two where clocks went back. Not real ones (29 February 2027, a time
 * that clocks skipped) are refused.
 */
export function readTimeCell(cell: Cell, format: TimeFormat): Read<string> {
  if (typeof cell === "number") {
    if (cell > 1e11) return { value: new Date(cell).toISOString() };
    const serial = serialToText(cell, format.date1904);
    return "problem" in serial ? serial : readTimeCell(serial.text, format);
  }
  const text = String(cell ?? "").trim();
  if (EPOCH_MS.test(text)) return { value: new Date(Number(text)).toISOString() };
  const [, dayText = text, timeText] = /^(.*?\d)(?:[T,]?\s+|T)(\d{1,2}:.*)$/i.exec(text) ?? [];
  const day = readDay(dayText, format.dateOrder);
  if (day === null) return { problem: `"${text.slice(0, 40)}" is no date` };
  if ("problem" in day) return day;
  const date = `${String(day.year).padStart(4, "0")}-${two(day.month)}-${two(day.day)}`;
  if (!isReal(day)) return { problem: `There is no such date as ${text.slice(0, 40)}` };
  if (timeText === undefined) return { value: date };
  const time = readClockTime(timeText);
  return time === null ? { problem: `"${text.slice(0, 40)}" is no time` } : instantText(date, time, format);
}
