import { ExternalLink, Pencil } from "lucide-react";
import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import type { Benchmark } from "@/lib/contracts/benchmarks";
import type { KpiSummary } from "@/lib/contracts/kpi";
import { formatBenchmark, formatPrinted, type Standing, standingAgainst } from "@/lib/format/benchmark-words";

const words: Record<Standing, string> = {
  better: "Yours is better",
  worse: "Yours is worse",
  within: "Yours is within",
  equal: "Yours is the same",
};
const gradeWords = {
  A: "the publisher's own page",
  B: "quoted by a third page",
  C: "no checkable origin",
} as const;

/** One figure with its source, year and grade; the own value is held against it only where both are the same thing. */
export function BenchmarkRow({
  kpi,
  benchmark,
  value,
  onEdit,
}: {
  kpi: KpiSummary;
  benchmark: Benchmark;
  value: number | null;
  onEdit: (() => void) | null;
}) {
  const organization = useOrganization();
  const { atGrain, grade, year, publisher, source, notComparable, ageWarning, note, definition } = benchmark;
  const standing = atGrain && value !== null ? standingAgainst(value, atGrain, kpi.direction) : null;
  const isJudged = grade !== "C" && (standing === "better" || standing === "worse");
  const tone = isJudged ? (standing === "better" ? "text-ok-ink" : "text-off-ink") : "text-ink-muted";
  return (
    <li className="py-3" data-testid="benchmark">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0">
          {benchmark.label} {benchmark.own && <Badge tone="accent">Own</Badge>}
        </p>
        <p className="figures shrink-0 text-right">
          {atGrain
            ? formatBenchmark(atGrain, kpi.unit, organization)
            : formatPrinted(benchmark, benchmark.unit, organization)}
        </p>
      </div>
      <p className={`text-sm ${tone}`}>
        {notComparable
          ? `Not comparable: ${notComparable}`
          : standing
            ? words[standing]
            : "No value to hold against it"}
      </p>
      <div className="mt-0.5 flex items-center justify-between gap-3 text-ink-muted text-xs">
        <p className="min-w-0">
          {source ? (
            <a
              href={source}
              target="_blank"
              rel="noreferrer"
              className="underline underline-offset-3 hover:text-ink"
            >
              {publisher}
              <ExternalLink aria-hidden className="ml-1 inline size-3" />
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          ) : (
            publisher
          )}
          {year !== null && `, ${year}`}
          {grade && ` · grade ${grade}: ${gradeWords[grade]}`}
          {[definition, note].filter(Boolean).map((text) => ` · ${text}`)}
        </p>
        {onEdit && (
          <IconButton label={`Edit ${benchmark.label}`} icon={<Pencil aria-hidden />} onClick={onEdit} />
        )}
      </div>
      {ageWarning && <p className="mt-0.5 text-watch-ink text-xs">{ageWarning}</p>}
    </li>
  );
}
