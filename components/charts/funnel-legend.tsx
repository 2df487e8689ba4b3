import type { FunnelOutcome } from "@/lib/charts/funnel-bars";
import { chartTheme as look } from "./theme";

/** What each part of a bar stands for. The stage that loses most has its losses in the colour of attention. */
export const funnelLook: Record<
  FunnelOutcome | "mostLost",
  { label: string; fill: string; stroke?: string }
> = {
  leftForward: { label: "Went on", fill: look.main },
  stillThere: { label: "Still there", fill: "var(--accent-soft)", stroke: look.main },
  movedBack: { label: "Moved back", fill: "var(--sunken)", stroke: look.limit },
  lost: { label: "Lost", fill: "var(--none)" },
  mostLost: { label: "Lost, where most are", fill: "var(--off)" },
};

/** The parts of the bars, those that occur. */
export function FunnelLegend({ shown }: { shown: readonly (keyof typeof funnelLook)[] }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      {shown.map((outcome) => {
        const { label, fill, stroke } = funnelLook[outcome];
        return (
          <li key={outcome} className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="12" height="12">
              <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={fill} stroke={stroke ?? fill} />
            </svg>
            {label}
          </li>
        );
      })}
    </ul>
  );
}
