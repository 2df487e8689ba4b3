import "server-only";
import type { PublishedBenchmark } from "@/lib/kpi/benchmarks/published";
import published from "./published.json";

const entries: readonly PublishedBenchmark[] = published.benchmarks.map((entry) => ({
  ...entry,
  grade: entry.grade === "A" || entry.grade === "B" ? entry.grade : "C",
}));

/** The published figures of a KPI; they stay on the server, since a page needs a handful of them. */
export const publishedBenchmarks = (kpiId: string): PublishedBenchmark[] =>
  entries.filter(({ kpi }) => kpi === kpiId);

/** All of them, for checks. */
export const allPublishedBenchmarks = (): readonly PublishedBenchmark[] => entries;
