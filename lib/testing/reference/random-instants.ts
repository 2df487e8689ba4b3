import type { Random } from "../random";
import { addDays, startOfDay } from "./local-dates";

const hourMs = 3_600_000;

const clockAt = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);

/** Every half hour around each change of the clocks between two dates. */
const aroundClockChanges = (from: string, to: string, timeZone: string): Date[] => {
  const instants: Date[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const noon = new Date(`${day}T12:00:00Z`);
    const nextNoon = new Date(noon.getTime() + 24 * hourMs);
    if (clockAt(noon, timeZone) === clockAt(nextNoon, timeZone)) continue;
    for (let step = 0; step <= 48; step++) instants.push(new Date(noon.getTime() + (step * hourMs) / 2));
  }
  return instants;
};

/** The first instants of days on which months, quarters and weeks start, and the last milliseconds before them. */
const atBoundaries = (from: string, to: string, timeZone: string): Date[] => {
  const instants: Date[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const startsMonth = day.endsWith("-01");
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (!startsMonth && weekday !== 1 && weekday !== 0) continue;
    const start = startOfDay(day, timeZone);
    const times = startsMonth ? 4 : 1;
    for (let copy = 0; copy < times; copy++) instants.push(start, new Date(start.getTime() - 1));
  }
  return instants;
};

/** Draws instants between two local dates: some anywhere, some exactly on boundaries, some where clocks change. */
export const instantsBetween = (random: Random, from: string, to: string, timeZone: string): (() => Date) => {
  const first = startOfDay(from, timeZone).getTime();
  const last = startOfDay(to, timeZone).getTime() - 1;
  const boundaries = atBoundaries(from, to, timeZone);
  const changes = aroundClockChanges(from, to, timeZone);
  return () => {
    const kind = random.next();
    if (kind < 0.35) return random.pick(boundaries);
    if (kind < 0.45 && changes.length > 0) return random.pick(changes);
    return new Date(random.integer(first, last));
  };
};
