import { useOrganization } from "@/components/layout/organization-context";
import type { Dashboard, DashboardCard } from "@/lib/contracts/kpi";
import { describeSignalShort, isFavourable, segmentAt, signalAt } from "@/lib/format/signal-words";

/** Why a card's latest period is a signal, in one line; nothing for noise. */
export function CardSignal({ card, grain }: { card: DashboardCard; grain: Dashboard["grain"] }) {
  const { locale, currency, fiscalYearStartMonth } = useOrganization();
  const { latest, behaviour, direction, unit } = card;
  const signal = signalAt(behaviour, latest.start);
  const segment = segmentAt(behaviour, latest.start);
  if (!signal || !segment) return null;
  const format = { unit, locale, currency, grain, fiscalStartMonth: fiscalYearStartMonth };
  return (
    <p className="mt-1 text-sm" data-testid="card-signal">
      <span className={isFavourable(signal, direction) ? "text-ok-ink" : "text-off-ink"}>Signal:</span>{" "}
      {describeSignalShort(signal, segment, format)}
    </p>
  );
}
