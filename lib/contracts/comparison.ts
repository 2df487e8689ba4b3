// What addresses of pages and queries of the API have in common. Browsers load this module: no schemas here.

export const compares = ["previous", "year"] as const;
/** What a period is held against: the one before, or the same a year earlier. */
export type Compare = (typeof compares)[number];

/** How much a filter may hold of one dimension. */
export const filterLimits = { values: 50, characters: 200 } as const;
