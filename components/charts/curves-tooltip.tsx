import type { Curve, CurveRow } from "@/lib/charts/curves";
import { formatValue } from "@/lib/format/format-value";
import type { ValueFormat } from "@/lib/format/unit";
import { curveStroke } from "./theme";

/** What stands beside the crosshair: the named lines' values at one place, the greatest first. */
export function CurvesTooltip({
  row,
  name,
  curves,
  format,
}: {
  row: CurveRow;
  name: string;
  curves: readonly Curve[];
  format: ValueFormat;
}) {
  const shown = curves
    .flatMap((curve) => {
      const value = row[curve.id];
      return curve.look === "faint" || value === undefined ? [] : [{ curve, value }];
    })
    .sort((a, b) => b.value - a.value);
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-raised">
      <p className="mb-1 font-medium">{name}</p>
      <ul>
        {shown.map(({ curve, value }) => (
          <li key={curve.id} className="flex items-center gap-2">
            <span aria-hidden className="h-0.5 w-4" style={{ background: curveStroke(curve) }} />
            <span className="flex-1 pr-4">{curve.label}</span>
            <span className="figures">{formatValue(value, format.unit, { ...format, digits: 2 })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
