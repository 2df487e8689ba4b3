"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/components/layout/organization-context";
import { Button, TextLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Benchmark } from "@/lib/contracts/benchmarks";
import { industryNames } from "@/lib/contracts/industries";
import type { KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { benchmarksOptions } from "@/lib/queries/benchmarks";
import { problemOf } from "@/lib/queries/problem-of";
import { BenchmarkDialog } from "./benchmark-dialog";
import { BenchmarkRow } from "./benchmark-row";

/** So many stand on the page before the others are asked for. */
const shownAtFirst = 6;

const nameOf = (industry: string | null) =>
  Object.entries(industryNames).find(([id]) => id === industry)?.[1];

/** What others reach: published figures and the organization's own, with the value held against what is comparable. */
export function BenchmarksCard({ kpi, series, point }: { kpi: KpiSummary; series: Series; point: Point }) {
  const mayConfigure = useMay("configure-kpis");
  const mayManage = useMay("manage-organization");
  const [isWhole, setWhole] = useState(false);
  const [edited, setEdited] = useState<Benchmark | "new" | null>(null);
  const { data, error, refetch, isFetching } = useQuery(
    benchmarksOptions(kpi.id, { variant: series.variant, grain: series.grain }),
  );
  if (!data) {
    if (!error) return <Skeleton className="h-72 w-full" />;
    return (
      <ErrorState title="The benchmarks could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {problemOf(error).detail}
      </ErrorState>
    );
  }
  const rows = isWhole ? data.benchmarks : data.benchmarks.slice(0, shownAtFirst);
  const more = data.benchmarks.length - rows.length;
  const industry = nameOf(data.industry);
  return (
    <Card as="section" aria-labelledby="benchmarks">
      <CardHeader
        id="benchmarks"
        title="Benchmarks"
        description={
          <>
            {industry
              ? `Your industry: ${industry}.`
              : "Your industry is not set; figures of all come first."}{" "}
            {mayManage && (
              <TextLink href="/settings/organization">{industry ? "Change" : "Set your industry"}</TextLink>
            )}
          </>
        }
        actions={
          mayConfigure && (
            <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setEdited("new")}>
              Add
            </Button>
          )
        }
      />
      {rows.length === 0 ? (
        <p className="text-ink-muted text-sm">
          No published figure of {kpi.shortName} is known here.
          {mayConfigure && " Add one that you trust, with its source."}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((benchmark) => (
            <BenchmarkRow
              key={benchmark.id}
              kpi={kpi}
              benchmark={benchmark}
              value={point.value}
              onEdit={mayConfigure && benchmark.own ? () => setEdited(benchmark) : null}
            />
          ))}
        </ul>
      )}
      {(more > 0 || isWhole) && data.benchmarks.length > shownAtFirst && (
        <Button size="sm" variant="quiet" className="mt-3" onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show ${more} more`}
        </Button>
      )}
      {edited && (
        <BenchmarkDialog
          kpi={kpi}
          variant={series.variant}
          benchmark={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}
