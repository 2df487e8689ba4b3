"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { TrendChart } from "@/components/charts/trend-chart";
import { localToday } from "@/components/layout/local-today";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { MissingOfKpi } from "@/components/layout/trace/missing-of-kpi";
import { useTrace } from "@/components/layout/trace/trace-context";
import { useChartNotes } from "@/components/layout/use-chart-notes";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Compare, Filter, KpiSummary, Point, Series } from "@/lib/contracts/kpi";
import { objectivesOptions } from "@/lib/queries/objectives";
import { KpiNotes } from "./notes/kpi-notes";
import type { NoteSubject } from "./notes/note-dialog";
import { SignalNote } from "./signal-note";

type Props = { kpi: KpiSummary; series: Series; compare: Compare; filter: Filter };

const compareNames: Record<Compare, string> = { previous: "Previous period", year: "A year before" };

/** The KPI's course with its comparison, thresholds and the objective that is due next. */
export function KpiTrend({ kpi, series, compare, filter }: Props) {
  const openTrace = useTrace();
  const { locale, currency, fiscalYearStartMonth, timeZone } = useOrganization();
  const mayNote = useMay("write-objectives");
  const notes = useChartNotes(series.points, kpi.id);
  const [noted, setNoted] = useState<NoteSubject | null>(null);
  const addNote = useCallback((day: string) => setNoted({ day }), []);
  const objectives = useQuery(objectivesOptions()).data?.objectives ?? [];
  const objective = objectives
    .filter((each) => each.kpi === kpi.id && each.measure === "level" && each.grain === series.grain)
    .filter((each) => Object.keys(each.filter).length === 0 && each.dueOn >= each.today)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  const first = series.points[0];
  if (first && series.points.every((point) => point.value === null)) {
    return <NothingToDraw kpi={kpi} reason={first.reason} detail={first.reasonDetail} />;
  }
  const [from, to] = [first?.start, series.points.at(-1)?.end];
  const variant = kpi.variants.find((each) => each.id === series.variant);
  return (
    <Card>
      <TrendChart
        title={kpi.shortName}
        points={series.points}
        format={{
          unit: kpi.unit,
          locale,
          currency,
          grain: series.grain,
          fiscalStartMonth: fiscalYearStartMonth,
        }}
        direction={kpi.direction}
        comparison={series.comparison && { label: compareNames[compare], points: series.comparison.points }}
        bands={series.bands}
        behaviour={series.behaviour}
        range={kpi.range}
        objective={objective && { label: "Objective", value: objective.targetValue }}
        partNames={variant?.partNames}
        notes={notes}
        onAddNote={mayNote ? addNote : undefined}
        height={340}
        inSight
        onTrace={({ start, end }) =>
          openTrace({ kpi: kpi.id, start, end, grain: series.grain, variant: series.variant, filter })
        }
      />
      <SignalNote kpi={kpi} series={series} />
      <KpiNotes
        kpi={{ id: kpi.id, name: kpi.name }}
        query={{ from, to, kpi: kpi.id }}
        day={dayWithin(localToday(timeZone), series.points)}
        subject={noted}
        onSubject={setNoted}
      />
    </Card>
  );
}

/** Today, where the chart shows it; else the first day of its last period. */
const dayWithin = (today: string, points: readonly Point[]): string =>
  points.some(({ start, end }) => start <= today && today < end) ? today : (points.at(-1)?.start ?? today);

/** In the chart's place while there is no value: what is missing, and the way to bring it. */
function NothingToDraw({
  kpi: { id, name, requires },
  reason,
  detail,
}: {
  kpi: KpiSummary;
  reason: Point["reason"];
  detail?: string;
}) {
  const needsTargets = requires.some(({ record }) => record === "sales-targets");
  return (
    <Card>
      {reason === "not-computable" ? (
        <EmptyState
          title={`${name} cannot be computed yet`}
          actions={
            <>
              {needsTargets ? (
                <ButtonLink href="/settings/sales-targets">Set sales targets</ButtonLink>
              ) : null}
              <ButtonLink href="/settings/api-keys">Send records by the API</ButtonLink>
            </>
          }
        >
          {detail}. Once they are there, the trend stands here.
          <MissingOfKpi kpi={id} className="mt-3" />
        </EmptyState>
      ) : (
        <EmptyState title="Nothing to draw in these periods">
          {detail ?? "No record falls into them"}. Choose a longer period, or take a filter away.
        </EmptyState>
      )}
    </Card>
  );
}
