// Browsers load this module: no schema in it.

import { type Dimension, dimensions } from "@/lib/kpi/vocabulary";
import { type VoiceGroup, voiceGroups } from "@/lib/kpi/voices/voice-groups";
import { filterLimits } from "./comparison";
import type { Filter } from "./kpi";

/** What narrows the comments behind a score, beyond the page's own period and filter. */
export type Narrowed = { group: VoiceGroup | null; search: string; word: string | null; filter: Filter };

export const everything: Narrowed = { group: null, search: "", word: null, filter: {} };

/** By which dimensions comments are narrowed. */
export const voiceDimensions = [
  "segment",
  "owner",
  "team",
  "channel",
  "category",
] as const satisfies Dimension[];

export const voiceTextLimits = { search: 200, word: 80 } as const;

const names = { group: "voices", search: "voices-search", word: "voices-word" } as const;
const filterName = (dimension: string) => `voices[${dimension}]`;
const isOurs = (name: string) => Object.values<string>(names).includes(name) || /^voices\[\w+\]$/.test(name);

const textOf = (search: URLSearchParams, name: keyof typeof voiceTextLimits): string =>
  (search.get(names[name]) ?? "").slice(0, voiceTextLimits[name]);

/** What an address narrows the comments to; what is not understood narrows nothing. */
export function narrowedOf(search: URLSearchParams): Narrowed {
  const filter: Partial<Record<Dimension, string[]>> = {};
  for (const dimension of voiceDimensions) {
    const value = search.get(filterName(dimension));
    if (value !== null && value.length <= filterLimits.characters) filter[dimension] = [value];
  }
  return {
    group: voiceGroups.find((group) => group === search.get(names.group)) ?? null,
    search: textOf(search, "search"),
    word: textOf(search, "word") || null,
    filter,
  };
}

/** The address with what narrows the comments, in place of what it said about them before. */
export function withNarrowed(search: URLSearchParams, narrowed: Narrowed): URLSearchParams {
  const next = new URLSearchParams([...search].filter(([name]) => !isOurs(name)));
  if (narrowed.group) next.set(names.group, narrowed.group);
  if (narrowed.search.trim()) next.set(names.search, narrowed.search.trim());
  if (narrowed.word) next.set(names.word, narrowed.word);
  for (const dimension of dimensions) {
    const [value] = narrowed.filter[dimension] ?? [];
    if (value !== undefined) next.set(filterName(dimension), value);
  }
  return next;
}
