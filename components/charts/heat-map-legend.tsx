import { heatSteps } from "@/lib/charts/heat-scale";

const steps = Array.from({ length: heatSteps }, (_, index) => index + 1);

/** What the colours mean: the scale from its least to its greatest value, and the outline of what is in progress. */
export function HeatMapLegend({
  ends,
  partialLabel,
}: {
  ends: { low: string; high: string };
  partialLabel: string;
}) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-ink-muted text-xs">
      <p className="flex items-center gap-2">
        {ends.low}
        <span aria-hidden className="flex gap-0.5">
          {steps.map((step) => (
            <span key={step} className="h-3 w-6 rounded-sm" style={{ background: `var(--heat-${step})` }} />
          ))}
        </span>
        <span className="sr-only">to</span>
        {ends.high}
      </p>
      <p className="flex items-center gap-2">
        <span aria-hidden className="h-3 w-6 rounded-sm border border-line-strong border-dashed" />
        {partialLabel}
      </p>
    </div>
  );
}
