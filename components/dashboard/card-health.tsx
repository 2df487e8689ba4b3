import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { DashboardCard, Filter } from "@/lib/contracts/kpi";

// Asked for by the browser once the page stands: a dashboard never waits for it.
const HealthMark = dynamic(() => import("@/components/layout/health-mark").then((it) => it.HealthMark), {
  ssr: false,
});

/** What stands beside a card's number about the data behind it. */
export type HealthOf = (card: DashboardCard) => ReactNode;

/**
 * Marks for the cards of a dashboard. None under a filter, as weaknesses are known of all records; one request answers for
 * all cards of the same period.
 */
export const healthMarks =
  (cards: readonly DashboardCard[], filter: Filter): HealthOf =>
  ({ kpi, latest: { start, end } }) => {
    if (Object.keys(filter).length > 0) return null;
    const kpis = cards
      .filter(({ latest }) => latest.start === start && latest.end === end)
      .map((card) => card.kpi);
    return <HealthMark kpi={kpi} kpis={kpis} start={start} end={end} />;
  };
