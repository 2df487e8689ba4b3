"use client";

import { useQuery } from "@tanstack/react-query";
import type { Dashboard, DashboardCard, Filter } from "@/lib/contracts/kpi";
import { explanationOptions } from "@/lib/queries/explanation";

type Props = { card: DashboardCard; dashboard: Dashboard; filter: Filter };

/** What explains most of a card's change, in a few words, asked for once the page is there; nothing where nothing does. */
export function AttentionReason({ card, dashboard, filter }: Props) {
  const applied = Object.entries(filter).filter(
    ([dimension]) => !card.ignoredFilters.some((ignored) => ignored === dimension),
  );
  const { data } = useQuery({
    ...explanationOptions({
      kpi: card.kpi,
      start: card.latest.start,
      end: card.latest.end,
      grain: dashboard.grain,
      compare: dashboard.compare,
      filter: Object.fromEntries(applied),
    }),
    enabled: card.latest.value !== null && card.comparison.value !== null,
    // It is an extra: where it cannot be had, the card is complete without it.
    retry: false,
  });
  if (!data?.short) return null;
  return (
    <span data-testid="attention-reason" title={data.sentence}>
      {data.short}
    </span>
  );
}
