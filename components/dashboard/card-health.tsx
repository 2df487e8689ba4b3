import dynamic from "next/dynamic";
import type { Dashboard, DashboardCard } from "@/lib/contracts/kpi";

// Asked for by the browser once the page stands: a dashboard never waits for it.
const HealthMark = dynamic(() => import("@/components/layout/health-mark").then((it) => it.HealthMark), {
  ssr: false,
});

/** What of the data behind a card's number is weak; nothing under a filter, as weaknesses are known of all records. */
export function CardHealth({
  card,
  dashboard,
  className,
}: {
  card: DashboardCard;
  dashboard: Pick<Dashboard, "cards">;
  className?: string;
}) {
  const { start, end } = card.latest;
  const kpis = dashboard.cards
    .filter(({ latest }) => latest.start === start && latest.end === end)
    .map(({ kpi }) => kpi);
  return <HealthMark kpi={card.kpi} kpis={kpis} start={start} end={end} className={className} />;
}
