import { classNames } from "@/components/ui/class-names";
import { type HeatScale, heatStep } from "@/lib/charts/heat-scale";
import type { HeatCell } from "./heat-map";

/** One cell, or the empty place of one that is still to come. */
export function HeatMapCell({
  cell,
  scale,
  name,
  reachable,
  opens,
}: {
  cell: HeatCell | undefined;
  scale: HeatScale;
  /** "row:column", by which it is found again. */
  name: string;
  /** The one cell of the table that Tab leads to. */
  reachable: boolean;
  /** A click opens how it is made. */
  opens: boolean;
}) {
  if (!cell) return <td />;
  const step = cell.value === null || cell.partial ? null : heatStep(cell.value, scale);
  return (
    <td
      data-cell={name}
      tabIndex={reachable ? 0 : -1}
      style={
        step === null ? undefined : { background: `var(--heat-${step})`, color: `var(--heat-${step}-ink)` }
      }
      className={classNames(
        // The first columns stay in place while the others scroll: a focused cell must not hide below them.
        "relative h-9 scroll-ml-28 whitespace-nowrap rounded-sm px-1.5 text-center sm:scroll-ml-44",
        opens ? "cursor-pointer" : "cursor-default",
        // Between the ring and the cell a line of the card: the ring is seen on every step of colour.
        "focus-visible:shadow-[inset_0_0_0_2px_var(--surface)] focus-visible:outline-ink focus-visible:outline-offset-0",
        step === null && "text-ink-muted",
        cell.partial && "border border-line-strong border-dashed italic",
      )}
    >
      <span aria-hidden>{cell.text}</span>
      <span className="sr-only">{cell.readout}</span>
    </td>
  );
}
