import { TrendChart } from "@/components/charts/trend-chart";
import { useOrganization } from "@/components/layout/organization-context";
import { useTrace } from "@/components/layout/trace/trace-context";
import { useChartNotes } from "@/components/layout/use-chart-notes";
import { Card } from "@/components/ui/card";
import type { Dashboard, DashboardCard } from "@/lib/contracts/kpi";

type Props = { dashboard: Dashboard };

/** So many large charts stay readable two by two; every KPI has its own page for more. */
const shown = 4;

/** A sum since the start is another scale than the periods of the chart: only levels are drawn. */
const objectiveLine = ({ objective }: DashboardCard) =>
  objective?.measure === "level" ? { label: "Objective", value: objective.target } : null;

/** The KPIs in focus (then the others) over time, two by two on the same time axis; the crosshair is shared. */
export function TrendGrid({ dashboard }: Props) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const notes = useChartNotes(dashboard.cards[0]?.points ?? []);
  const openTrace = useTrace();
  const drawable = dashboard.cards.filter(
    (card) => card.points.filter((point) => point.value !== null).length > 1,
  );
  const charted = [
    ...drawable.filter((card) => card.isFocus),
    ...drawable.filter((card) => !card.isFocus),
  ].slice(0, shown);
  if (charted.length === 0) return null;
  return (
    <section aria-labelledby="trends">
      <h2 id="trends" className="mb-3 font-semibold text-lg">
        Trends
      </h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {charted.map((card) => (
          <Card key={card.kpi}>
            <TrendChart
              title={card.name}
              level={3}
              points={card.points}
              format={{
                unit: card.unit,
                locale,
                currency,
                grain: dashboard.grain,
                fiscalStartMonth: fiscalYearStartMonth,
              }}
              direction={card.direction}
              bands={card.bands}
              behaviour={card.behaviour}
              range={card.range}
              objective={objectiveLine(card)}
              notes={notes.filter(({ kpi }) => kpi === null || kpi === card.kpi)}
              onTrace={({ start, end }) =>
                openTrace({
                  kpi: card.kpi,
                  start,
                  end,
                  grain: dashboard.grain,
                  ignoredFilters: card.ignoredFilters,
                })
              }
              syncId={`dashboard-${dashboard.area}`}
              height={220}
            />
          </Card>
        ))}
      </div>
    </section>
  );
}
