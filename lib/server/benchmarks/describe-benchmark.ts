import "server-only";
import type { Benchmark } from "@/lib/contracts/benchmarks";
import { scaleBands } from "@/lib/kpi/bands";
import { ageWarningOf } from "@/lib/kpi/benchmarks/age";
import { type ComparedWith, incomparability, type PublishedBenchmark } from "@/lib/kpi/benchmarks/published";
import type { Grain } from "@/lib/kpi/vocabulary";
import type { Benchmark as StoredBenchmark } from "@/lib/server/db";
import type { LocalDate } from "@/lib/time";
import type { Configuration, ConfiguredKpi } from "../kpi/configuration";

export type Holding = { configuration: Configuration; kpi: ConfiguredKpi; grain: Grain; today: LocalDate };

const comparedWith = ({ configuration, kpi }: Holding): ComparedWith => ({
  variant: kpi.variant.id,
  variantName: (id) => kpi.definition.variants.find((variant) => variant.id === id)?.name ?? id,
  pinnedVariant: (id) => configuration.kpi(id).pinnedVariantId,
  kpiName: (id) => configuration.kpi(id).definition.name,
});

/** A rate that compounds is published for the grain that its bands are meant for. */
const atGrainOf = ({ kpi: { definition }, grain }: Holding, low: number, high: number) => {
  const scaled = scaleBands({ ok: low, watch: high }, definition.bandsScale, grain);
  return { low: scaled.ok, high: scaled.watch };
};

/** A published figure as it is answered: whether it may be held against what is shown, and how old it is. */
export const describePublished = (entry: PublishedBenchmark, holding: Holding): Benchmark => {
  const { kpi: _kpi, needs: _needs, ...facts } = entry;
  const notComparable = incomparability(entry, comparedWith(holding));
  return {
    ...facts,
    own: false,
    notComparable,
    atGrain: notComparable === null ? atGrainOf(holding, entry.low, entry.high) : null,
    ageWarning: ageWarningOf(entry.year, holding.today),
  };
};

/** One of the organization's own. */
export const describeOwn = (stored: StoredBenchmark, holding: Holding): Benchmark => {
  const [low, high] = [stored.low.toNumber(), stored.high.toNumber()];
  const notComparable = incomparability(
    { variant: stored.variantId, notComparable: null },
    comparedWith(holding),
  );
  return {
    id: stored.id,
    own: true,
    label: stored.label,
    low,
    high,
    unit: holding.kpi.definition.unit,
    industry: null,
    year: stored.year,
    publisher: stored.publisher,
    quoted: false,
    source: stored.source,
    grade: null,
    definition: "",
    note: stored.note,
    variant: stored.variantId,
    notComparable,
    atGrain: notComparable === null ? atGrainOf(holding, low, high) : null,
    ageWarning: ageWarningOf(stored.year, holding.today),
  };
};
