import { useOrganization } from "@/components/layout/organization-context";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { StatusTone } from "@/components/ui/status-badge";
import type { DashboardCard } from "@/lib/contracts/kpi";
import { formatValue } from "@/lib/format/format-value";

type Objective = NonNullable<DashboardCard["objective"]>;

const tones: Record<Objective["status"], StatusTone> = {
  achieved: "ok",
  "on-track": "ok",
  "at-risk": "watch",
  "off-track": "off",
  missed: "off",
  "not-started": "none",
  unknown: "none",
};
const words: Record<Objective["status"], string> = {
  achieved: "achieved",
  "on-track": "on track",
  "at-risk": "at risk",
  "off-track": "off track",
  missed: "missed",
  "not-started": "not started",
  unknown: "no data yet",
};

/** How far a card's objective has come: bar, percent and word. */
export function ObjectiveProgress({
  objective,
  unit,
}: {
  objective: Objective;
  unit: DashboardCard["unit"];
}) {
  const { locale, currency } = useOrganization();
  const percent = objective.progressPercent;
  const target = formatValue(objective.target, unit, { locale, currency, compact: true });
  const shown =
    percent === null ? "–" : formatValue(Math.max(0, percent), "%", { locale, currency, digits: 0 });
  return (
    <div>
      <ProgressBar
        value={percent ?? 0}
        tone={tones[objective.status]}
        label={`Objective: ${objective.title}`}
        valueText={`${shown} of the way to ${target}, ${words[objective.status]}`}
      />
      <p className="mt-1.5 flex justify-between gap-2 text-ink-muted text-xs">
        <span className="truncate">Objective {target}</span>
        <span className="whitespace-nowrap">
          {shown} · {words[objective.status]}
        </span>
      </p>
    </div>
  );
}
