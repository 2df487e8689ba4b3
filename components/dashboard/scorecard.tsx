import { Sparkline } from "@/components/charts/sparkline";
import { useOrganization } from "@/components/layout/organization-context";
import { TraceButton } from "@/components/layout/trace/trace-button";
import { Card, CardHeader } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { StatusBadge, StatusIcon } from "@/components/ui/status-badge";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { statusWords } from "@/lib/charts/chart-point";
import type { Dashboard } from "@/lib/contracts/kpi";
import { CardChange } from "./card-change";
import type { HealthOf } from "./card-health";
import { CardValue } from "./card-value";
import { ObjectiveProgress } from "./objective-progress";
import { comparisonName, latestCard, periodName } from "./period-names";

type Props = { dashboard: Dashboard; hrefOf: (kpi: string) => string; healthOf: HealthOf };

/** Every KPI of the area in one row: value, change, trend, objective, status. A row opens its KPI. */
export function Scorecard({ dashboard, hrefOf, healthOf }: Props) {
  const organization = useOrganization();
  const { cards, grain } = dashboard;
  const shown = latestCard(cards);
  if (!shown) return null;
  const name = periodName(shown.latest, grain, organization);
  return (
    <Card as="section" aria-labelledby="scorecard">
      <CardHeader
        id="scorecard"
        title="Scorecard"
        description={`${name}, ${comparisonName(shown.latest, shown.comparison, grain, organization)}`}
      />
      <Table label="Scorecard in figures">
        <thead>
          <tr>
            <HeadCell>KPI</HeadCell>
            <HeadCell figures>{name}</HeadCell>
            <HeadCell figures>Change</HeadCell>
            <HeadCell className="w-[28%] max-md:hidden">Trend</HeadCell>
            <HeadCell className="w-[20%] max-md:hidden">Objective</HeadCell>
            <HeadCell>
              <span className="max-sm:sr-only">Status</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <Row key={card.kpi} interactive className="relative">
              <RowHeadCell>
                <PageLink href={hrefOf(card.kpi)} className="after:absolute after:inset-0">
                  <span className="sm:hidden">{card.shortName}</span>
                  <span className="max-sm:hidden">{card.name}</span>
                </PageLink>
                {healthOf(card)}
              </RowHeadCell>
              <DataCell figures>
                {/* On phones the button stands below the number: beside it there is no room. */}
                <span className="inline-flex items-center gap-1 max-sm:flex-col max-sm:items-end max-sm:gap-0.5">
                  <CardValue card={card} className="text-lg" />
                  <TraceButton
                    className="-mr-2 max-sm:-mr-1"
                    of={`${card.shortName}, ${periodName(card.latest, grain, organization)}`}
                    number={{
                      kpi: card.kpi,
                      start: card.latest.start,
                      end: card.latest.end,
                      grain,
                      ignoredFilters: card.ignoredFilters,
                    }}
                  />
                </span>
                {card.latest.start !== shown.latest.start && (
                  <span className="block text-ink-muted text-xs">
                    {periodName(card.latest, grain, organization)}
                  </span>
                )}
              </DataCell>
              <DataCell figures>
                <CardChange card={card} />
                {card.changeVerdict === "within-noise" && (
                  <span className="block text-ink-muted text-xs">within noise</span>
                )}
              </DataCell>
              <DataCell className="max-md:hidden">
                <Sparkline
                  points={card.points}
                  bands={card.bands}
                  limits={card.behaviour.segments}
                  direction={card.direction}
                  label={`${card.name}, ${card.points.length} periods`}
                  className="h-8 w-full min-w-32"
                />
              </DataCell>
              <DataCell className="min-w-40 max-md:hidden">
                {card.objective ? (
                  <ObjectiveProgress objective={card.objective} unit={card.unit} />
                ) : (
                  <span className="text-ink-muted">–</span>
                )}
              </DataCell>
              <DataCell>
                {/* On phones the shape alone: the row has no room for the word, which is still read out. */}
                <span className="sm:hidden">
                  <StatusIcon status={card.latest.status ?? "none"} className="size-4" />
                  <VisuallyHidden>
                    {card.latest.status ? statusWords[card.latest.status] : "No threshold"}
                  </VisuallyHidden>
                </span>
                <span className="max-sm:hidden">
                  {card.latest.status ? (
                    <StatusBadge status={card.latest.status} />
                  ) : (
                    <span className="text-ink-muted text-sm">No threshold</span>
                  )}
                </span>
              </DataCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
