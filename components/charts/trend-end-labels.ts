import type { TrendRow } from "@/lib/charts/trend-rows";
import type { ValueAxis } from "@/lib/charts/value-axis";
import { formatValue } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";
import type { EndLabel } from "./end-labels";

/** Mean width of a character at 12 px; a little generous, so that nothing is cut. */
const characterWidth = 6.6;

type Named = { label: string } | null | undefined;

/**
 * What stands at the lines' ends: the value itself, the comparison's name, the objective and the pace. On narrow
 * charts the names give way to the figures.
 */
export function endLabelsOf({
  rows,
  comparison,
  objective,
  pace,
  axis,
  format,
  narrow,
}: {
  rows: readonly TrendRow[];
  comparison: Named;
  objective: { label: string; value: number } | null | undefined;
  pace: Named;
  axis: ValueAxis;
  format: FigureFormat;
  narrow: boolean;
}): EndLabel[] {
  const short = (value: number) => formatValue(value, format.unit, { ...format, compact: true });
  const labels: EndLabel[] = [];
  const last = rows.findLast((row) => row.point.value !== null)?.point;
  if (last && last.value !== null) {
    const soFar = last.partial && !narrow ? " so far" : "";
    labels.push({ id: "value", value: last.value, text: `${short(last.value)}${soFar}`, strong: true });
  }
  const compared = rows.findLast((row) => row.comparisonValue !== null)?.comparisonValue;
  if (comparison && typeof compared === "number" && !narrow) {
    labels.push({ id: "comparison", value: compared, text: comparison.label });
  }
  if (objective && objective.value >= axis.min && objective.value <= axis.max) {
    const name = narrow ? "" : `${objective.label} `;
    labels.push({ id: "objective", value: objective.value, text: `${name}${short(objective.value)}` });
  }
  const paced = rows.findLast((row) => row.pathValue !== null)?.pathValue;
  if (pace && typeof paced === "number" && !narrow)
    labels.push({ id: "pace", value: paced, text: pace.label });
  return labels;
}

/** Charts side by side keep at least this much, in px, so that their time axes end alike. */
const leastMargin = 104;

/** Room at the right for the longest label, in px. */
export function endMarginOf(labels: readonly EndLabel[], narrow: boolean): number {
  const longest = Math.max(0, ...labels.map((label) => label.text.length * (label.strong ? 1.08 : 1)));
  return Math.max(narrow ? 8 : leastMargin, Math.ceil(longest * characterWidth) + 14);
}
