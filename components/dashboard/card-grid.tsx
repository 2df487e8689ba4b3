import type { Dashboard } from "@/lib/contracts/kpi";
import { KpiCard } from "./kpi-card";

type Props = { dashboard: Dashboard; hrefOf: (kpi: string) => string };

/** Every KPI of the area as a card. */
export function CardGrid({ dashboard, hrefOf }: Props) {
  return (
    <section aria-labelledby="scorecard">
      <h2 id="scorecard" className="mb-3 font-semibold text-lg">
        All KPIs
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {dashboard.cards.map((card) => (
          <li key={card.kpi}>
            <KpiCard card={card} grain={dashboard.grain} href={hrefOf(card.kpi)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
