import { statusWords } from "@/lib/charts/chart-point";
import type { Status } from "@/lib/kpi/vocabulary";

/** What a zone means, written into it. */
export function ZoneName({ status, x, y }: { status: Status; x: number | string; y: number }) {
  return (
    <text x={x} y={y} fill={`var(--${status}-ink)`} fontSize={11} pointerEvents="none">
      {statusWords[status]}
    </text>
  );
}
