"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { DrawNear } from "@/components/charts/draw-near";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { headlineBase, headlineIndex } from "@/lib/charts/headline-point";
import type { KpiSummary, Point, Series, SeriesQuery } from "@/lib/contracts/kpi";
import { usualHorizon } from "@/lib/contracts/usual-horizon";
import { type View, viewToSearch } from "@/lib/contracts/view";
import { kpiOptions, seriesOptions } from "@/lib/queries/kpis";
import { Definition } from "./definition";
import { KpiHeader } from "./kpi-header";
import { KpiObjectives } from "./kpi-objectives";
import { KpiTrend } from "./kpi-trend";
import { MadeOf } from "./made-of";
import { Thresholds } from "./thresholds";

// Below the fold, and asked for by the browser: the page is complete without it.
const KpiForecast = dynamic(() => import("./kpi-forecast").then((module) => module.KpiForecast), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

const Breakdown = dynamic(() => import("./breakdown").then((module) => module.Breakdown), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

const WhyItMoved = dynamic(() => import("./why-it-moved").then((module) => module.WhyItMoved), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

// Only where a model predicts single customers.
const CustomerValues = dynamic(() => import("./customer-values").then((module) => module.CustomerValues), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

// Asked for by the browser once the page stands.
const HealthMark = dynamic(() => import("@/components/layout/health-mark").then((it) => it.HealthMark), {
  ssr: false,
});

// Only where people write what they think, and below the fold.
const Voices = dynamic(() => import("./voices/voices").then((module) => module.Voices), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

/** KPIs made of answers in which people can also write. */
const voiced = ["csat", "nps"];

const BenchmarksCard = dynamic(
  () => import("./benchmarks/benchmarks-card").then((module) => module.BenchmarksCard),
  { ssr: false, loading: () => <Skeleton className="h-72 w-full" /> },
);

/** Whether the headline's change is more than noise. */
const verdictOf = ({ points, changes }: Series, compare: View["compare"]) => {
  const change = changes[headlineIndex(points)];
  return (compare === "year" ? change?.onComparison : change?.onPrevious) ?? null;
};

const ReportedCard = dynamic(() => import("./reported-card").then((module) => module.ReportedCard), {
  ssr: false,
  loading: () => <Skeleton className="h-96 w-full" />,
});

/** Where a point's purchases end; undefined for one in progress, which knows all there are. */
const knownBefore = (point: Point) => (point.partial ? undefined : point.end);

type Dimension = KpiSummary["dimensions"][number];
type Props = { id: string; view: View; query: SeriesQuery; by: Dimension | null; discussion?: ReactNode };

/** One KPI: its value, its course, what it is made of, where it differs, what it means. */
export function KpiView({ id, view, query, by, discussion }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const kpi = useQuery(kpiOptions(id)).data;
  const { data: series, error, refetch, isFetching } = useQuery(seriesOptions(id, query));
  if (!kpi || !series) {
    if (!error) return <Skeleton className="h-96 w-full" />;
    return (
      <ErrorState title="This KPI could not be read" onRetry={() => refetch()} retrying={isFetching}>
        {error.message}
      </ErrorState>
    );
  }
  const variant = kpi.variants.find((each) => each.id === series.variant) ?? kpi.variants[0];
  const point = series.points[headlineIndex(series.points)];
  if (!variant || !point) return null;
  const addressWith = (variantId: string | null, dimension: Dimension | null) => {
    const search = new URLSearchParams(viewToSearch(view));
    if (variantId && variantId !== kpi.pinnedVariant) search.set("variant", variantId);
    if (dimension) search.set("by", dimension);
    return `${pathname}?${search}`;
  };
  return (
    <>
      <KpiHeader
        kpi={kpi}
        series={series}
        point={point}
        base={headlineBase(series.points, series.comparison?.points, view.compare)}
        filter={query.filter}
        backHref={`/kpis${viewToSearch(view)}`}
        verdict={verdictOf(series, view.compare)}
      />
      {Object.keys(query.filter).length === 0 && series.variant === kpi.pinnedVariant && (
        <HealthMark kpi={id} kpis={[id]} start={point.start} end={point.end} className="-mt-4 mb-6" />
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <KpiTrend kpi={kpi} series={series} compare={view.compare} filter={query.filter} />
          <DrawNear className="h-96">
            <WhyItMoved
              key={`why ${series.variant} ${point.start} ${series.grain}`}
              kpi={kpi}
              series={series}
              point={point}
              compare={view.compare}
              filter={query.filter}
            />
          </DrawNear>
          {series.variant === "predictive" && <CustomerValues before={knownBefore(point)} />}
          {variant.dimensions.length > 0 && (
            <DrawNear className="h-96">
              <Breakdown
                kpi={{ ...kpi, dimensions: variant.dimensions }}
                query={query}
                by={by}
                onChange={(next) => router.replace(addressWith(series.variant, next), { scroll: false })}
              />
            </DrawNear>
          )}
          {voiced.includes(id) && (
            <DrawNear className="h-96">
              <Voices kpi={id} query={query} dimensions={variant.dimensions} />
            </DrawNear>
          )}
          {kpi.additivity === "flow" ? (
            <DrawNear className="h-96">
              <KpiForecast
                kpi={kpi}
                query={{
                  grain: view.grain,
                  horizon: usualHorizon[view.grain],
                  filter: query.filter,
                  variant: query.variant,
                }}
              />
            </DrawNear>
          ) : null}
          <DrawNear className="h-96">
            <ReportedCard kpi={id} query={query} />
          </DrawNear>
          <DrawNear className="h-48">{discussion}</DrawNear>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <MadeOf
            key={`${series.variant} ${point.start} ${series.grain}`}
            kpi={kpi}
            variant={variant}
            series={series}
            point={point}
            filter={query.filter}
          />
          <Thresholds kpi={kpi} />
          <KpiObjectives id={id} />
          <Definition
            key={`${series.variant} ${kpi.pinnedVariant}`}
            kpi={kpi}
            shownVariant={series.variant}
            onShow={(next) => router.replace(addressWith(next, by), { scroll: false })}
          />
          <DrawNear className="h-72">
            <BenchmarksCard kpi={kpi} series={series} point={point} />
          </DrawNear>
        </div>
      </div>
    </>
  );
}
