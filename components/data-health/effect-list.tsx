import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import type { HealthEffect } from "@/lib/contracts/data-health";
import { formatValue, type ValueOptions } from "@/lib/format/format-value";
import { reachWords } from "@/lib/format/health-words";

/** What a weakness does to a KPI, in a few words. */
const effectWords = (effect: HealthEffect, options: ValueOptions): string => {
  const { kind, value, low, high, unit, why } = effect;
  if (value !== null && low !== null && high !== null) {
    return reachWords({ value, low, high, unit, typical: kind === "typical" }, options);
  }
  return kind === "unbounded" ? "no bound is known" : why !== null ? "total untouched" : "untouched";
};

/** The KPI that it reaches first, for the closed row. */
export const worstWords = (effects: readonly HealthEffect[], options: ValueOptions): string => {
  const telling = effects.filter(({ kind }) => kind === "bound" || kind === "typical");
  const shown = telling.length > 0 ? telling : effects.filter(({ kind }) => kind === "unbounded");
  if (shown.length > 0) {
    return shown.map((effect) => `${effect.name}: ${effectWords(effect, options)}`).join(" · ");
  }
  return effects.length > 0 ? "Totals are untouched" : "No KPI is touched";
};

/** Each KPI that a weakness touches, with its value and how far it may be off. */
export function EffectList({ effects }: { effects: readonly HealthEffect[] }) {
  const organization = useOrganization();
  if (effects.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 rounded-md bg-sunken px-3 py-2.5 text-sm">
      {effects.map((effect) => (
        <li key={effect.kpi} className="flex flex-wrap gap-x-2">
          <TextLink href={`/kpis/${effect.kpi}`}>{effect.name}</TextLink>
          <span className="figures">{formatValue(effect.value, effect.unit, organization)}</span>
          <span>{effectWords(effect, organization)}</span>
          {effect.why && <span className="text-ink-muted">{effect.why}.</span>}
        </li>
      ))}
    </ul>
  );
}
