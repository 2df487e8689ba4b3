import { type Dimension, dimensions, type Grain, grains } from "@/lib/kpi/vocabulary";
// By file, and without schemas: browsers load this module, and neither zod nor the time-zone library is for them.
import { addDays, daysBetween, isLocalDate } from "@/lib/time/dates";
import { type PresetId, presetIds, presetNames, resolvePreset } from "@/lib/time/presets";
import { type Compare, compares, filterLimits } from "./comparison";
import type { Filter } from "./kpi";

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
const oneOf = <Item extends string>(items: readonly Item[], text: string | undefined): Item | undefined =>
  items.find((item) => item === text);

/** All of the filters, or none: half a filter would show numbers that nobody asked for. */
const filterOf = (search: SearchParams): Filter => {
  const filter: Partial<Record<Dimension, string[]>> = {};
  for (const [name, value] of Object.entries(search)) {
    const asked = /^filter\[(\w+)\]$/.exec(name)?.[1];
    if (asked === undefined || value === undefined) continue;
    const [dimension, values] = [oneOf(dimensions, asked), [value].flat()];
    const fits =
      values.length <= filterLimits.values && values.every((it) => it.length <= filterLimits.characters);
    if (dimension === undefined || !fits) return {};
    filter[dimension] = values;
  }
  return filter;
};

/**
 * The view that an address asks for. An address is typed and pasted by people: what is not understood falls back to
 * the default instead of an error page.
 * @param today the local date in the organization's time zone
 */
export const parseView = (search: SearchParams, today: string, calendar: Calendar): View => {
  const grain = oneOf(grains, one(search.grain));
  const compare = oneOf(compares, one(search.compare)) ?? "previous";
  const rest = { compare, filter: filterOf(search) };
  const [from, to] = [one(search.from), one(search.to)];
  if (from !== undefined && to !== undefined && isLocalDate(from) && isLocalDate(to) && from < to) {
    return { period: "custom", from, to, grain: finestPossible(grain ?? "month", from, to), ...rest };
  }
  const period = oneOf(presetIds, one(search.period)) ?? defaultPeriod;
  const resolved = resolvePreset(period, today, calendar);
  const wanted = grain ?? resolved.grain;
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
