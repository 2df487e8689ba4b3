import { useOrganization } from "@/components/layout/organization-context";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Objective } from "@/lib/contracts/objectives";
import { figure, percent, standingSentence } from "./standing";
import { statusTones } from "./status-words";

/** Current → target, the bar with the pace's mark, and where it stands in a sentence. */
export function ObjectiveBar({ objective }: { objective: Objective }) {
  const reader = useOrganization();
  const { progress, targetValue, measure, baseline } = objective;
  const isRunning = progress.status !== "not-started" && progress.current !== null;
  const from = measure === "cumulative" ? 0 : baseline;
  const sentence = standingSentence(objective, reader);
  return (
    <div>
      <p className="mb-2 flex items-baseline justify-between gap-3">
        <span className="flex min-w-0 items-baseline gap-1.5">
          <span className="figures truncate text-xl tracking-tight">
            {figure(objective, isRunning ? progress.current : from, reader, true)}
          </span>
          <span className="whitespace-nowrap text-ink-muted">
            <span aria-hidden>→</span>
            <span className="sr-only">, target</span> {figure(objective, targetValue, reader, true)}
          </span>
        </span>
        {progress.progressPercent !== null && (
          <span className="figures whitespace-nowrap">{percent(progress.progressPercent, reader)}</span>
        )}
      </p>
      <ProgressBar
        value={progress.progressPercent ?? (progress.status === "achieved" ? 100 : 0)}
        pace={isRunning && progress.status !== "missed" ? progress.expectedPercent : null}
        tone={statusTones[progress.status]}
        label={`Progress: ${objective.title}`}
        valueText={sentence}
      />
      <p className="mt-2 text-ink-muted text-sm">{sentence}</p>
    </div>
  );
}
