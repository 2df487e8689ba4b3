import "server-only";
import type { BandProposal, BandProposals, Benchmark } from "@/lib/contracts/benchmarks";
import { scaleBands, statusOf } from "@/lib/kpi/bands";
import { bandsFromBenchmark, bandsFromPast, proposable } from "@/lib/kpi/benchmarks/propose-bands";
import type { Bands } from "@/lib/kpi/definition";
import { addMonths, localDateOf, startOfGrain } from "@/lib/time";
import type { Context } from "../auth/context";
import { type ConfiguredKpi, readConfiguration } from "../kpi/configuration";
import { getKpiSeries } from "../kpi/get-kpi-series";
import { listBenchmarks } from "./list-benchmarks";

/** So many are shown beside those of today and of the past. */
const mostBenchmarks = 2;

/** Grade C has no checkable origin: never a threshold. */
const isProposable = ({ own, notComparable, grade, industry }: Benchmark, ownIndustry: string | null) =>
  notComparable === null && (own || (grade !== "C" && (industry === null || industry === ownIndustry)));

const toBandsGrain = (bands: Bands, { definition: { bandsScale } }: ConfiguredKpi): Bands =>
  bandsScale ? scaleBands(bands, { grain: "month", as: bandsScale.as }, bandsScale.grain) : bands;

const basisOf = ({ publisher, year, grade, own, low, high }: Benchmark, hasLimits: boolean): string => {
  const from = `${publisher}${year === null ? "" : `, ${year}`}${own || grade === null ? ", your own benchmark" : `, grade ${grade}`}.`;
  if (low < high) return `${from} On track from its better end, on watch to its worse one.`;
  return `${from} On track from the figure; watch reaches as far beyond it as ${hasLimits ? "your own months usually vary" : "a tenth of it"}.`;
};

/**
 * Bands proposed for a KPI's pinned variant: those of today, from the company's own past (centre and limits of its
 * months), and from comparable benchmarks of its industry or of all; each with what the last twelve complete months would
 * have been. A rate that compounds is scaled from the month to the grain that its bands are meant for.
 * @throws NotFound for an unknown KPI
 */
export const proposeBands = async (
  ctx: Context,
  kpiId: string,
  { now }: { now: Date },
): Promise<BandProposals> => {
  const { organization } = ctx;
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId);
  const { definition, bands: today } = kpi;
  const to = startOfGrain(localDateOf(now, organization.timeZone), "month", organization);
  const range = { from: addMonths(to, -12), to, grain: "month", filter: {} } as const;
  const [{ points, behaviour }, { industry, benchmarks }] = await Promise.all([
    getKpiSeries(ctx, kpiId, range, { now }),
    listBenchmarks(ctx, kpiId, { grain: "month" }, { now }),
  ]);
  const limits = behaviour.noLimits === null ? (behaviour.segments.at(-1) ?? null) : null;
  const statusesUnder = (bands: Bands | null) => {
    const monthly = bands && scaleBands(bands, definition.bandsScale, "month");
    return points.map(({ value }) => statusOf(value, monthly, definition.direction));
  };
  const proposal = (facts: Omit<BandProposal, "statuses">): BandProposal => ({
    ...facts,
    statuses: statusesUnder(facts.bands),
  });
  const withheld: string[] = [];
  const propose = (facts: Omit<BandProposal, "statuses" | "bands">, bands: Bands): BandProposal[] => {
    const proposed = proposable(bands, definition.direction, definition.range ?? null);
    if (proposed) return [proposal({ ...facts, bands: proposed })];
    withheld.push(`${facts.title}: no gap would be left between on track and watch.`);
    return [];
  };

  const fromPast = limits
    ? propose(
        {
          id: "past",
          from: "past",
          title: "From your own past",
          basis: `Centre and limits of ${limits.baseline.periods} months: on track from what is usual, off track where it would be a signal.`,
        },
        toBandsGrain(bandsFromPast(limits, definition.direction), kpi),
      )
    : [];
  if (!limits)
    withheld.push("From your own past: there are no six complete months that vary to make limits of.");
  const usable = benchmarks.filter((each) => isProposable(each, industry));
  const reach =
    limits && (definition.direction === "up" ? limits.centre - limits.lower : limits.upper - limits.centre);
  const fromBenchmarks = usable
    .slice(0, mostBenchmarks)
    .flatMap((each) =>
      propose(
        { id: each.id, from: "benchmark", title: each.label, basis: basisOf(each, limits !== null) },
        toBandsGrain(bandsFromBenchmark(each.atGrain ?? each, definition.direction, reach), kpi),
      ),
    );
  if (usable.length === 0)
    withheld.push(
      "From a benchmark: none of your industry or of all is comparable with the definition pinned here.",
    );
  return {
    unit: definition.unit,
    months: points.map(({ start }) => start),
    proposals: [
      proposal({
        id: "today",
        from: "today",
        title: "Today",
        basis: kpi.bandsEdited
          ? "Set by your organization."
          : today
            ? "The defaults."
            : "No thresholds are set.",
        bands: today,
      }),
      ...fromPast,
      ...fromBenchmarks,
    ],
    withheld,
  };
};
