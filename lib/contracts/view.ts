import { z } from "zod";
import { type Grain, grains } from "@/lib/kpi/vocabulary";
// By file: browsers load this module, and the time-zone library behind lib/time is not for them.
import { addDays, daysBetween } from "@/lib/time/dates";
import { type PresetId, presetIds, presetNames, resolvePreset } from "@/lib/time/presets";
import { type Compare, compareSchema, type Filter, filterSchema, grainSchema } from "./kpi";
import { localDate } from "./primitives";

/**
 * What an analytical page shows: period, grain, comparison, filters. It lives in the URL and nowhere else, so that
 * a link shows the same view to whoever may see it.
 */
export type View = {
  /** A named period moves with the calendar; "custom" stays where it is. */
  period: PresetId | "custom";
  from: string;
  to: string;
  grain: Grain;
  compare: Compare;
  filter: Filter;
};

type Calendar = { timeZone: string; weekStart: number; fiscalYearStartMonth: number };
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export const defaultPeriod: PresetId = "last-12-months";

export { type PresetId, presetIds, presetNames };

/** A series has at most so many points; see also lib/server/kpi. */
export const maxPoints = 400;
const shortestDays: Record<Grain, number> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };

/** The grains in which a range makes a readable number of periods, finest first. */
export const possibleGrains = (from: string, to: string): Grain[] =>
  grains.filter((grain) => grain === "year" || daysBetween(from, to) / shortestDays[grain] <= maxPoints);

const finestPossible = (wanted: Grain, from: string, to: string): Grain => {
  const possible = possibleGrains(from, to);
  return possible.includes(wanted) ? wanted : (possible[0] ?? "year");
};

/** People name the last day that counts; addresses and the API name the first that does not. */
export const lastDayOf = ({ to }: { to: string }): string => addDays(to, -1);
export const endAfter = (lastDay: string): string => addDays(lastDay, 1);

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

const filterOf = (search: SearchParams): Filter => {
  const entries = Object.entries(search).flatMap(([name, value]) => {
    const dimension = /^filter\[(\w+)\]$/.exec(name)?.[1];
    return dimension && value !== undefined ? [[dimension, [value].flat()] as const] : [];
  });
  const parsed = filterSchema.safeParse(Object.fromEntries(entries));
  return parsed.success ? parsed.data : {};
};

/**
 * The view that an address asks for. An address is typed and pasted by people: what is not understood falls back to
 * the default instead of an error page.
 * @param today the local date in the organization's time zone
 */
export const parseView = (search: SearchParams, today: string, calendar: Calendar): View => {
  const grain = grainSchema.safeParse(one(search.grain));
  const compare = compareSchema.safeParse(one(search.compare));
  const rest = { compare: compare.success ? compare.data : ("previous" as const), filter: filterOf(search) };
  const custom = z.strictObject({ from: localDate, to: localDate }).safeParse({
    from: one(search.from),
    to: one(search.to),
  });
  if (custom.success && custom.data.from < custom.data.to) {
    const { from, to } = custom.data;
    const wanted = grain.success ? grain.data : "month";
    return { period: "custom", from, to, grain: finestPossible(wanted, from, to), ...rest };
  }
  const preset = z.enum(presetIds).safeParse(one(search.period));
  const period = preset.success ? preset.data : defaultPeriod;
  const resolved = resolvePreset(period, today, calendar);
  const wanted = grain.success ? grain.data : resolved.grain;
  return { period, ...resolved, grain: finestPossible(wanted, resolved.from, resolved.to), ...rest };
};

/** A view as the query of an address; what is the default is left out, so that addresses stay short. */
export const viewToSearch = (
  view: Omit<View, "from" | "to" | "grain"> & { from?: string; to?: string; grain?: Grain },
): string => {
  const search = new URLSearchParams();
  if (view.period === "custom" && view.from && view.to) {
    search.set("from", view.from);
    search.set("to", view.to);
  } else if (view.period !== defaultPeriod) search.set("period", view.period);
  if (view.grain) search.set("grain", view.grain);
  if (view.compare !== "previous") search.set("compare", view.compare);
  for (const [dimension, values] of Object.entries(view.filter)) {
    for (const value of values ?? []) search.append(`filter[${dimension}]`, value);
  }
  const text = search.toString();
  return text ? `?${text}` : "";
};
