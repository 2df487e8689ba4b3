const carried = new Set(["period", "from", "to", "grain", "compare"]);

/** What of an address is the view that analyses share (period, comparison, filters), as a query to append. */
export function sharedView(search: URLSearchParams): string {
  const kept = [...search].filter(([name]) => carried.has(name) || name.startsWith("filter["));
  const text = new URLSearchParams(kept).toString();
  return text ? `?${text}` : "";
}
