import { useOrganization } from "@/components/layout/organization-context";
import { ChangeText } from "@/components/ui/change-text";
import type { DashboardCard } from "@/lib/contracts/kpi";
import { deltaOf, describeDelta, directionOf, formatDelta } from "@/lib/format/format-delta";

const judgementOf = ({ better, changeVerdict }: DashboardCard) => {
  if (better === null || changeVerdict === "within-noise") return "same";
  return better ? "better" : "worse";
};

/** A card's change against its like-for-like base; coloured only where it is for the better or the worse, and more than noise. */
export function CardChange({ card }: { card: DashboardCard }) {
  const { locale, currency } = useOrganization();
  const format = { locale, currency, compact: true };
  const [now, before] = [card.latest.value, card.comparison.value];
  const delta = deltaOf(now, before, card.unit);
  if (delta === null) return <span className="text-ink-muted">–</span>;
  return (
    <ChangeText
      text={formatDelta(now, before, card.unit, format)}
      spoken={describeDelta(now, before, card.unit, format)}
      direction={directionOf(delta)}
      judgement={judgementOf(card)}
    />
  );
}
