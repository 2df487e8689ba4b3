import { clusterNotes, type PlacedNote } from "@/lib/charts/chart-notes";
import { limitLines, limitReach } from "@/lib/charts/trend-limits";
import {
  percentOf,
  picturePath,
  pictureUnits,
  placeAcross,
  plotBottomOf,
  plotTop,
  usualWidths,
} from "@/lib/charts/trend-picture";
import type { TrendRow } from "@/lib/charts/trend-rows";
import type { ValueAxis } from "@/lib/charts/value-axis";
import type { FigureFormat } from "@/lib/format/unit";
import type { LimitSegment } from "@/lib/kpi/signals/behaviour";
import { flagRoom, NoteFlag } from "./note-flag";
import { SignalDot } from "./signal-dot";
import { chartTheme as look } from "./theme";

type Props = {
  rows: readonly TrendRow[];
  axis: ValueAxis;
  limits: readonly LimitSegment[];
  notes: readonly PlacedNote[];
  height: number;
  /** Where a value stands, in px from the top. */
  down: (value: number) => number;
  format: FigureFormat;
};

const line = { fill: "none", vectorEffect: "non-scaling-stroke", strokeLinejoin: "round" } as const;

/** What stands at the periods: lines in a box that is stretched to the width, and on it marks and flags that are not. */
export function TrendPictureLines({ rows, axis, limits, notes, height, down, format }: Props) {
  const across = (index: number) => placeAcross(index, rows.length);
  const percent = (index: number) => percentOf(across(index));
  // A note over several periods reaches half a period to either side, but not out of the plot.
  const half = 0.5 / Math.max(1, rows.length - 1);
  const indexOf = new Map(rows.map(({ start, index }) => [start, index]));
  const placeOf = (start: string) => across(indexOf.get(start) ?? 0) * pictureUnits;
  // As in the plot: where there are several stretches, one of a single period is seen, too.
  const reach = limits.length > 1 ? (limitReach / usualWidths.screen) * pictureUnits : 0;
  const marked = rows.filter(({ mark, isolated, point }) => (mark || isolated) && point.value !== null);
  return (
    <>
      <svg
        role="presentation"
        data-picture="lines"
        viewBox={`0 0 ${pictureUnits} ${height}`}
        preserveAspectRatio="none"
        className="absolute h-full w-full overflow-visible"
      >
        {notes.map(({ id, first, last }) =>
          first === last ? null : (
            <rect
              key={id}
              x={Math.max(0, across(first) - half) * pictureUnits}
              width={(Math.min(1, across(last) + half) - Math.max(0, across(first) - half)) * pictureUnits}
              y={plotTop}
              height={plotBottomOf(height) - plotTop}
              fill={look.note}
              fillOpacity={look.noteOpacity}
            />
          ),
        )}
        {limitLines(limits, axis).map(({ id, value, from, to }) => (
          <path
            key={`${from} ${id}`}
            {...line}
            d={`M${placeOf(from) - reach} ${down(value)}H${placeOf(to) + reach}`}
            stroke={look.limitLine}
            strokeDasharray={id === "centre" ? look.dashes.centre : undefined}
          />
        ))}
        <path
          {...line}
          d={picturePath(rows, (row) => row.pathValue, down)}
          stroke={look.path}
          strokeWidth={look.thinWidth}
          strokeDasharray={look.dashes.path}
          strokeLinecap="round"
        />
        <path
          {...line}
          d={picturePath(rows, (row) => row.comparisonValue, down)}
          stroke={look.comparison}
          strokeOpacity={0.75}
          strokeWidth={look.thinWidth}
        />
        <path
          {...line}
          d={picturePath(rows, (row) => row.partialValue, down)}
          stroke={look.main}
          strokeWidth={look.mainWidth}
          strokeDasharray={look.dashes.partial}
        />
        <path
          {...line}
          d={picturePath(rows, (row) => row.value, down)}
          stroke={look.main}
          strokeWidth={look.mainWidth}
          strokeLinecap="round"
        />
      </svg>
      <svg role="presentation" className="absolute h-full w-full overflow-visible">
        {marked.map(({ index, start, mark, point }) => (
          <svg
            role="presentation"
            key={start}
            x={percent(index)}
            y={down(point.value ?? 0)}
            overflow="visible"
          >
            {mark ? (
              <SignalDot x={0} y={0} favourable={mark.favourable} outside={mark.outside} />
            ) : (
              <circle r={3.5} fill={look.main} />
            )}
          </svg>
        ))}
        {clusterNotes(notes, (index) => across(index) * usualWidths.screen, flagRoom).map(
          ({ notes: here }) => (
            <svg
              role="presentation"
              key={here[0]?.id}
              x={percent(here[0]?.first ?? 0)}
              y={plotBottomOf(height)}
              overflow="visible"
              data-testid="note-flags"
            >
              <NoteFlag notes={here} locale={format.locale} />
            </svg>
          ),
        )}
      </svg>
    </>
  );
}
