import dynamic from "next/dynamic";
import type { Dashboard, DashboardCard, Filter } from "@/lib/contracts/kpi";
import { needsAttention } from "@/lib/format/attention";
import type { HealthOf } from "./card-health";
import { KpiCard } from "./kpi-card";

// Asked for by the browser when the page is there: the cards do not wait for it.
const AttentionReason = dynamic(() => import("./attention-reason").then((it) => it.AttentionReason), {
  ssr: false,
});

type Props = { dashboard: Dashboard; filter: Filter; hrefOf: (kpi: string) => string; healthOf: HealthOf };

/** How many fit one row on a wide screen. */
const shown = 3;

/** The cards that are shown as needing attention. */
export const attentionCards = (dashboard: Dashboard): DashboardCard[] =>
  needsAttention(dashboard.cards).slice(0, shown);

/** What the eye must meet first: the KPIs off track, on watch, or notably worse than before. */
export function Attention({ dashboard, filter, hrefOf, healthOf }: Props) {
  const cards = attentionCards(dashboard);
  if (cards.length === 0) return null;
  const more = needsAttention(dashboard.cards).length - cards.length;
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className="mb-3 font-semibold text-lg">
        Needs attention
        {more > 0 && (
          <a
            href="#scorecard"
            className="ml-3 font-normal text-accent-ink text-sm underline underline-offset-3"
          >
            and {more} more below
          </a>
        )}
      </h2>
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {cards.map((card) => (
          <li key={card.kpi}>
            <KpiCard
              card={card}
              grain={dashboard.grain}
              href={hrefOf(card.kpi)}
              health={healthOf(card)}
              reason={<AttentionReason card={card} dashboard={dashboard} filter={filter} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
