import type { Dashboard } from "@/lib/contracts/kpi";
import { attentionCards } from "./attention";
import type { HealthOf } from "./card-health";
import { KpiCard } from "./kpi-card";

type Props = { dashboard: Dashboard; hrefOf: (kpi: string) => string; healthOf: HealthOf };

/** Every KPI of the area that does not stand among those needing attention already, as a card. */
export function CardGrid({ dashboard, hrefOf, healthOf }: Props) {
  const above = attentionCards(dashboard);
  const cards = dashboard.cards.filter((card) => !above.includes(card));
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="scorecard">
      <h2 id="scorecard" className="mb-3 font-semibold text-lg">
        {above.length > 0 ? "All other KPIs" : "All KPIs"}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {cards.map((card) => (
          <li key={card.kpi}>
            <KpiCard card={card} grain={dashboard.grain} href={hrefOf(card.kpi)} health={healthOf(card)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
