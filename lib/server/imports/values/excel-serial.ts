import "server-only";
import { addDays } from "@/lib/time";

const DAY_MS = 86_400_000;
/** The day that the 1900 system counts though it never was: 29 February 1900. */
const FICTITIOUS = 60;
/** 31 December 9999 in the 1900 system; larger numbers are no dates. */
export const LAST_SERIAL = 2_958_465;

const two = (value: number) => String(value).padStart(2, "0");

/** Milliseconds of a day as HH:mm:ss. */
const timeText = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/**
 * A spreadsheet's date as ISO text without a zone, "2026-01-31" or "2026-01-31T09:15:00" (to the second); or what is
 * wrong with it. Serials count days: in the 1900 system 1 is 1 January 1900 and 60 a 29 February 1900 that never was,
 * so that what comes after is one too high (ECMA-376, part 1, 18.17.4.1); in the 1904 system 0 is 1 January 1904.
 */
export function serialToText(serial: number, date1904: boolean): { text: string } | { problem: string } {
  const wholeSeconds = Math.round(serial * 86_400);
  const day = Math.floor(wholeSeconds / 86_400);
  const milliseconds = (wholeSeconds - day * 86_400) * 1000;
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL) return { problem: `${serial} is no date` };
  if (!date1904 && day === 0) return { problem: "This is a time without a date" };
  if (!date1904 && day === FICTITIOUS)
    return { problem: "There is no 29 February 1900 (serial 60 of Excel's calendar)" };
  const origin = date1904 ? "1904-01-01" : day < FICTITIOUS ? "1899-12-31" : "1899-12-30";
  const date = addDays(origin, day);
  return { text: milliseconds === 0 ? date : `${date}T${timeText(milliseconds)}` };
}

/** A spreadsheet's elapsed time, in days, as H:mm:ss. */
export function daysToDuration(days: number): string {
  const seconds = Math.round((days * DAY_MS) / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
