import { chartTheme as look } from "./theme";

type Line = { label: string; stroke: string; dashes?: string };

/** Names of the thin lines, where the chart is too narrow to name them at their ends. */
export function TrendLegend({
  comparison,
  objective,
  pace,
}: {
  comparison?: { label: string } | null;
  objective?: { label: string } | null;
  pace?: { label: string } | null;
}) {
  const lines: Line[] = [
    ...(comparison ? [{ label: comparison.label, stroke: look.comparison }] : []),
    ...(objective ? [{ label: objective.label, stroke: look.objective, dashes: look.dashes.objective }] : []),
    ...(pace ? [{ label: pace.label, stroke: look.path, dashes: look.dashes.path }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="-mt-1 mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      {lines.map((line) => (
        <li key={line.label} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="20" height="8">
            <path d="M0 4h20" stroke={line.stroke} strokeWidth="1.5" strokeDasharray={line.dashes} />
          </svg>
          {line.label}
        </li>
      ))}
    </ul>
  );
}
