"use client";

import type { ColumnLayer, StackedColumn } from "@/lib/charts/stacked-columns";
import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { FigureFormat } from "@/lib/format/unit";

/** A column in figures: its layers as they are stacked, then the target. */
export function StackedColumnsTooltip({
  column,
  layers,
  format,
}: {
  column: StackedColumn | undefined;
  layers: readonly ColumnLayer[];
  format: FigureFormat;
}) {
  if (!column) return null;
  const facts = [
    ...layers.toReversed().map(({ id, name }) => ({ name, amount: column.amounts[id] ?? 0 })),
    ...(column.target === null ? [] : [{ name: "Target", amount: column.target }]),
  ];
  return (
    <div role="status" className="max-w-72 rounded-lg border border-line bg-raised p-3 text-sm shadow-raised">
      <p className="text-ink-muted">
        {formatPeriod(column.start, format.grain, format.locale, format.fiscalStartMonth)}
        {column.partial ? ", in progress" : ""}
      </p>
      <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5">
        {facts.map(({ name, amount }) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="text-right font-medium">{formatValue(amount, format.unit, format)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
