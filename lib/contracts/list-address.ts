// Browsers load this module: no schemas here. A record list lives in its address.

import type { RecordType } from "@/lib/kpi/vocabulary";
import { isLocalDate } from "@/lib/time/dates";
import { recordScreens } from "./record-screens";
import type { SearchParams } from "./view";

/** What a list shows: what its address says. */
export type ListView = {
  search?: string;
  filter: Record<string, string[]>;
  from?: string;
  to?: string;
  sort?: string;
  order?: "asc" | "desc";
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const day = (text: string | undefined) => (text !== undefined && isLocalDate(text) ? text : undefined);

/** A list as its address says it; what the type does not know falls back to the default. */
export const listFromSearch = (type: RecordType, search: SearchParams): ListView => {
  const { filters, sorts, date } = recordScreens[type];
  const filter: Record<string, string[]> = {};
  for (const field of filters) {
    const values = search[`filter[${field}]`];
    const list = values === undefined ? [] : Array.isArray(values) ? values : [values];
    if (list.length > 0 && list.length <= 50 && list.every((value) => value.length <= 500))
      filter[field] = list;
  }
  const sort = one(search.sort);
  const order = one(search.order);
  const text = one(search.search)?.trim().slice(0, 200);
  return {
    ...(text ? { search: text } : {}),
    filter,
    ...(date && day(one(search.from)) ? { from: day(one(search.from)) } : {}),
    ...(date && day(one(search.to)) ? { to: day(one(search.to)) } : {}),
    ...(sort !== undefined && sorts.includes(sort) ? { sort } : {}),
    ...(order === "asc" || order === "desc" ? { order } : {}),
  };
};

/** A list as the query of its address. */
export const listToSearch = ({ filter, ...rest }: ListView): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) search.set(name, value);
  for (const [field, values] of Object.entries(filter))
    for (const value of values) search.append(`filter[${field}]`, value);
  const text = search.toString();
  return text ? `?${text}` : "";
};
