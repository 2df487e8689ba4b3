import "server-only";

/**
 * Search parameters as a plain object for zod: a[b]=1&a[b]=2 becomes {a: {b: ["1", "2"]}}, a repeated plain
 * parameter an array (which a string schema refuses, naming the path). Nothing is dropped, so unknown ones are refused.
 */
export const parseQuery = (search: URLSearchParams): unknown => {
  const plain = new Map<string, string | string[]>();
  const nested = new Map<string, Map<string, string[]>>();
  for (const [name, value] of search) {
    const bracket = /^([^[\]]+)\[([^[\]]*)\]$/.exec(name);
    if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
      const group = nested.get(bracket[1]) ?? new Map<string, string[]>();
      group.set(bracket[2], [...(group.get(bracket[2]) ?? []), value]);
      nested.set(bracket[1], group);
    } else {
      const seen = plain.get(name);
      plain.set(name, seen === undefined ? value : [...(Array.isArray(seen) ? seen : [seen]), value]);
    }
  }
  return Object.fromEntries([
    ...plain,
    ...[...nested].map(([name, group]) => [name, Object.fromEntries(group)] as const),
  ]);
};
