import "server-only";
import type { Benchmark, BenchmarkList, BenchmarkQuery } from "@/lib/contracts/benchmarks";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { readConfiguration } from "../kpi/configuration";
import { describeOwn, describePublished } from "./describe-benchmark";
import { publishedBenchmarks } from "./read-published";

/** Own ones, then those that are comparable, then those of the own industry, then by how well they are attested. */
const placeOf = ({ own, notComparable, industry, grade }: Benchmark, ownIndustry: string | null): number =>
  (own ? 0 : 100) +
  (notComparable === null ? 0 : 10) +
  (industry !== null && industry === ownIndustry ? 0 : industry === null ? 3 : 6) +
  { A: 0, B: 1, C: 2 }[grade ?? "A"];

/**
 * Figures of a KPI to hold its value against: the organization's own, and the published ones, each with whether it is
 * comparable with the variant asked for and why not.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant that it does not have
 */
export const listBenchmarks = async (
  { organization }: Pick<Context, "organization">,
  kpiId: string,
  { variant, grain }: BenchmarkQuery,
  { now }: { now: Date },
): Promise<BenchmarkList> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId, variant);
  const [settings, own] = await Promise.all([
    db.organization.findUniqueOrThrow({ where: { id: organization.id }, select: { industry: true } }),
    db.benchmark.findMany({
      where: { organizationId: organization.id, kpiId },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  const holding = { configuration, kpi, grain, today: localDateOf(now, organization.timeZone) };
  const benchmarks = [
    ...own.map((stored) => describeOwn(stored, holding)),
    ...publishedBenchmarks(kpiId).map((entry) => describePublished(entry, holding)),
  ];
  const { industry } = settings;
  return {
    industry,
    benchmarks: benchmarks.toSorted((a, b) => placeOf(a, industry) - placeOf(b, industry)),
  };
};
