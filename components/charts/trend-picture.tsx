import { classNames } from "@/components/ui/class-names";
import {
  nameEvery,
  percentOf,
  placeAcross,
  placeDown,
  plotBottomOf,
  plotTop,
  usualWidths,
} from "@/lib/charts/trend-picture";
import { zoneNamePlaces } from "@/lib/charts/zone-names";
import { formatPeriodTick } from "@/lib/format/format-period";
import { formatTick } from "@/lib/format/format-value";
import { EndLabels } from "./end-labels";
import { chartTheme as look } from "./theme";
import { TrendPictureLines } from "./trend-picture-lines";
import type { TrendPlotProps } from "./trend-plot";
import { ZoneName } from "./zone-name";

/** Mean width of a character of the axis, and the space between two names, in px. */
const characterWidth = 6.6;
const nameGap = 20;
/** How far the first and last period stand from the plot's edges, in px; and figures from the plot. */
const inset = 8;

/**
 * A trend as a still picture: what TrendPlot draws, in plain SVG, at any width, and without the chart library. The server
 * can draw it, so that the page a person waits for has its chart; TrendPlot takes its place once somebody comes to read it.
 */
export function TrendPicture({
  rows,
  axis,
  zones,
  objective,
  limits = [],
  endLabels,
  axisTitle,
  endMargin,
  format,
  height,
  notes,
}: TrendPlotProps) {
  const down = placeDown(axis, height);
  const bottom = plotBottomOf(height);
  const figures = axis.ticks.map((tick) => formatTick(tick, format.locale));
  const longest = figures.reduce((one, other) => (other.length > one.length ? other : one), "");
  const names = rows.map(({ start }) =>
    formatPeriodTick(start, format.grain, format.locale, format.fiscalStartMonth),
  );
  const nameWidth = Math.max(...names.map(({ length }) => length)) * characterWidth + nameGap;
  const every = nameEvery(rows.length, nameWidth, usualWidths.screen);
  const everyNarrow = nameEvery(rows.length, nameWidth, usualWidths.phone);
  const namePlaces = zoneNamePlaces(
    zones,
    rows,
    { x: 0, width: usualWidths.screen },
    { across: (row) => placeAcross(row.index, rows.length) * usualWidths.screen, down },
  );
  const named = (index: number) => {
    const [wide, narrow] = [index % every === 0, index % everyNarrow === 0];
    if (!wide && !narrow) return null;
    return classNames(!narrow && "max-sm:hidden", !wide && "sm:hidden");
  };
  return (
    <div aria-hidden="true" className="relative flex h-full select-none" style={{ fontSize: look.fontSize }}>
      <div style={{ paddingRight: inset }}>
        <span className="invisible">{longest}</span>
      </div>
      <svg role="presentation" className="absolute h-full w-full overflow-visible" fill={look.axisText}>
        <text y={plotTop - 12}>{axisTitle}</text>
      </svg>
      <div className="relative h-full min-w-0 flex-1">
        <svg
          role="presentation"
          data-picture="trend"
          className="absolute h-full w-full overflow-visible"
          fill={look.axisText}
        >
          {zones.map((zone) => (
            <rect
              key={zone.status}
              width="100%"
              y={down(zone.to)}
              height={Math.max(0, down(zone.from) - down(zone.to))}
              fill={look.zones[zone.status]}
              fillOpacity={look.zoneOpacity}
            />
          ))}
          {axis.ticks.map((tick, index) => (
            <g key={tick}>
              <line x2="100%" y1={down(tick)} y2={down(tick)} stroke={look.grid} />
              <text x={-inset} y={down(tick)} dy="0.355em" textAnchor="end">
                {figures[index]}
              </text>
            </g>
          ))}
          {typeof objective === "number" ? (
            <line
              x2="100%"
              y1={down(objective)}
              y2={down(objective)}
              stroke={look.objective}
              strokeDasharray={look.dashes.objective}
            />
          ) : null}
          {namePlaces.map(({ status, x, y }) => (
            <ZoneName key={status} status={status} x={percentOf(x / usualWidths.screen)} y={y} />
          ))}
          <EndLabels labels={endLabels} x="100%" top={plotTop} bottom={bottom} placeOf={down} />
        </svg>
        <div className="absolute inset-y-0" style={{ left: inset, right: inset }}>
          <TrendPictureLines {...{ rows, axis, limits, notes, height, down, format }} />
          <svg role="presentation" className="absolute h-full w-full overflow-visible" fill={look.axisText}>
            {names.map((name, index) => {
              const shown = named(index);
              return shown === null ? null : (
                <text
                  key={rows[index]?.start}
                  x={percentOf(placeAcross(index, rows.length))}
                  y={bottom + 14}
                  dy="0.71em"
                  textAnchor="middle"
                  className={shown}
                >
                  {name}
                </text>
              );
            })}
          </svg>
        </div>
      </div>
      <div style={{ width: endMargin }} />
    </div>
  );
}
