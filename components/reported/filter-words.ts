import type { Filter } from "@/lib/contracts/kpi";

/** A view's filter in words: "source: web or Not set"; null without one. */
export function filterWords(filter: Filter): string | null {
  const parts = Object.entries(filter).map(
    ([dimension, values]) => `${dimension}: ${values.map((value) => value || "Not set").join(" or ")}`,
  );
  return parts.length === 0 ? null : parts.join("; ");
}
