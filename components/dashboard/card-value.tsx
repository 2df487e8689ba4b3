import { useOrganization } from "@/components/layout/organization-context";
import type { DashboardCard } from "@/lib/contracts/kpi";
import { formatValue } from "@/lib/format/format-value";

const reasonWords = {
  "no-data": "No data",
  "not-computable": "Not computable",
  "not-mature": "Too early to tell",
} as const;

/** A card's value, or in words why there is none. */
export function CardValue({ card, className = "" }: { card: DashboardCard; className?: string }) {
  const { locale, currency } = useOrganization();
  const { value, reason } = card.latest;
  if (value === null && reason) return <span className="text-ink-muted text-sm">{reasonWords[reason]}</span>;
  return (
    <span className={`figures whitespace-nowrap ${className}`}>
      {formatValue(value, card.unit, { locale, currency, compact: true })}
    </span>
  );
}
