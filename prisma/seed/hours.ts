import type { Random } from "@/lib/testing/random";
import type { DemoCalendar } from "./calendar";

const OPENS = 8;
const CLOSES = 18;

const isWorkday = (calendar: DemoCalendar, day: number): boolean => calendar.weekday(day) <= 5;

/** A moment in office hours of a day, or of the next working day when it is a weekend. In day numbers. */
export function officeMoment(calendar: DemoCalendar, random: Random, day: number): number {
  let workday = Math.floor(day);
  while (!isWorkday(calendar, workday)) workday++;
  return workday + random.between(OPENS + 0.5, CLOSES) / 24;
}

/** A working day within [from, to), or any day when there is none. */
export function workdayWithin(calendar: DemoCalendar, random: Random, from: number, to: number): number {
  for (let attempt = 0; attempt < 12; attempt++) {
    const day = random.integer(from, to - 1);
    if (isWorkday(calendar, day)) return day;
  }
  return random.integer(from, to - 1);
}

/** The moment that lies so many office hours (Monday to Friday, 8 to 18) after another. In day numbers. */
export function afterOfficeHours(calendar: DemoCalendar, from: number, hours: number): number {
  let day = Math.floor(from);
  let hour = Math.max(OPENS, (from - day) * 24);
  let rest = hours;
  for (;;) {
    const left = isWorkday(calendar, day) ? Math.max(0, CLOSES - hour) : 0;
    if (rest <= left) return day + (hour + rest) / 24;
    rest -= left;
    day++;
    hour = OPENS;
  }
}
