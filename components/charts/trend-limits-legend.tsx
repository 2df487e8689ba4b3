import type { SignalMark } from "@/lib/charts/trend-limits";
import { SignalDot } from "./signal-dot";
import { chartTheme as look } from "./theme";

/** Below a trend: what its hairlines and diamonds are. Nothing, where there are no limits. */
export function TrendLimitsLegend({
  words,
  marks,
}: {
  words: { range: string; centre: string } | null;
  marks: readonly SignalMark[];
}) {
  if (!words) return null;
  const kinds = [
    { outside: true, favourable: false, name: "Signal, for the worse" },
    { outside: true, favourable: true, name: "Signal, for the better" },
    { outside: false, favourable: false, name: "In a run, for the worse" },
    { outside: false, favourable: true, name: "In a run, for the better" },
  ].filter((kind) =>
    marks.some((mark) => mark.favourable === kind.favourable && mark.outside === kind.outside),
  );
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" width="20" height="10" stroke={look.limitLine} strokeWidth="1">
          <path d="M0 1.5h20M0 8.5h20" />
        </svg>
        Normal range {words.range}
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" width="20" height="10" stroke={look.limitLine} strokeWidth="1">
          <path d="M0 5h20" strokeDasharray={look.dashes.centre} />
        </svg>
        Centre {words.centre}
      </li>
      {kinds.map(({ name, ...kind }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="12" height="12">
            <SignalDot x={6} y={6} {...kind} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
