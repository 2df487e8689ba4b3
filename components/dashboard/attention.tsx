import type { Dashboard, DashboardCard } from "@/lib/contracts/kpi";
import { needsAttention } from "@/lib/format/attention";
import { KpiCard } from "./kpi-card";

type Props = { dashboard: Dashboard; hrefOf: (kpi: string) => string };

/** How many fit one row on a wide screen. */
const shown = 3;

/** The cards that are shown as needing attention. */
export const attentionCards = (dashboard: Dashboard): DashboardCard[] =>
  needsAttention(dashboard.cards).slice(0, shown);

/** What the eye must meet first: the KPIs off track, on watch, or notably worse than before. */
export function Attention({ dashboard, hrefOf }: Props) {
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
            <KpiCard card={card} grain={dashboard.grain} href={hrefOf(card.kpi)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
