import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { DashboardCard } from "@/lib/contracts/kpi";

type Props = { title: string; cards: readonly DashboardCard[] };

/** A dashboard before the first records: what will be here, what each KPI waits for, and the way to bring it. */
export function NoDataYet({ title, cards }: Props) {
  return (
    <>
      <PageHeader title={title} />
      <Card>
        <EmptyState
          title="No records yet"
          actions={
            <>
              <ButtonLink variant="primary" href="/settings/api-keys">
                Make an API key
              </ButtonLink>
              <ButtonLink href="/data/samples">Try sample files</ButtonLink>
              <ButtonLink href="/kpis">See what each KPI needs</ButtonLink>
            </>
          }
        >
          Post your customers, leads, deals, tickets and survey responses to the API, and their KPIs appear
          here at once, month by month.
        </EmptyState>
        <ul className="mx-auto mt-6 max-w-prose divide-y divide-line border-line border-t">
          {cards.map((card) => (
            <li key={card.kpi} className="flex flex-wrap justify-between gap-x-6 py-2 text-sm">
              <span className="font-medium">{card.name}</span>
              <span className="text-ink-muted">{card.latest.reasonDetail}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
