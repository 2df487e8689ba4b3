import { classNames } from "@/components/ui/class-names";
import type { ChartBands, ChartPoint } from "@/lib/charts/chart-point";
import { sparklineShape } from "@/lib/charts/sparkline";
import type { LimitSegment } from "@/lib/kpi/signals/behaviour";
import type { Direction } from "@/lib/kpi/vocabulary";
import { chartTheme } from "./theme";

/**
 * A trend the size of a word: the line with its gaps, the period in progress dashed, a dot on the last value and,
 * given limits or bands, its normal range or the zone in which all is well. Plain SVG, since a page holds dozens. Give it a size by class.
 *
 * @param label what is read out in its place
 */
export function Sparkline({
  points,
  label,
  bands,
  direction,
  limits,
  className,
}: {
  points: readonly ChartPoint[];
  label: string;
  bands?: ChartBands | null;
  direction?: Direction;
  /** Where its normal range is known, that is the band, rather than the zone in which all is well. */
  limits?: readonly LimitSegment[];
  className?: string;
}) {
  const shape = sparklineShape(points, bands, direction, limits);
  const { line, partialLine, dots, last, okZone, limitZones } = shape;
  const stroke = { fill: "none", stroke: chartTheme.main, vectorEffect: "non-scaling-stroke" } as const;
  // A zero-length stroke with round caps is a dot that stays round however the box is stretched.
  const dot = (x: number, y: number) => `M${x} ${y}h0`;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className={classNames("block overflow-visible", className)}
    >
      {okZone ? (
        <rect
          x="0"
          width="100"
          y={okZone.y}
          height={okZone.height}
          fill={chartTheme.zones.ok}
          opacity={0.1}
        />
      ) : null}
      {limitZones.map(({ x, width, y, height }) => (
        <rect
          key={x}
          {...{ x, width, y, height }}
          fill={chartTheme.comparison}
          opacity={chartTheme.limitZoneOpacity}
        />
      ))}
      <path d={line} {...stroke} strokeWidth={1.75} strokeLinejoin="round" strokeLinecap="round" />
      {partialLine ? <path d={partialLine} {...stroke} strokeWidth={1.75} strokeDasharray="3 3" /> : null}
      {dots.map(({ x, y }) => (
        <path key={x} d={dot(x, y)} {...stroke} strokeWidth={4} strokeLinecap="round" />
      ))}
      {last ? (
        <>
          <path
            d={dot(last.x, last.y)}
            {...stroke}
            stroke={chartTheme.surface}
            strokeWidth={9}
            strokeLinecap="round"
          />
          <path d={dot(last.x, last.y)} {...stroke} strokeWidth={6} strokeLinecap="round" />
          {last.partial ? (
            <path
              d={dot(last.x, last.y)}
              {...stroke}
              stroke={chartTheme.surface}
              strokeWidth={3}
              strokeLinecap="round"
            />
          ) : null}
        </>
      ) : null}
    </svg>
  );
}
