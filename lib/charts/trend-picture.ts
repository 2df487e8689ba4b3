import type { TrendRow } from "@/lib/charts/trend-rows";
import type { ValueAxis } from "@/lib/charts/value-axis";

// Where things stand in a trend's picture: down in px, since its height is known; across as parts of its width, which is
// known only where it is shown.

/** Room above the plot for the axis' title, and below it for the periods, in px; as the chart library leaves it. */
export const plotTop = 24;
const plotFoot = 30;

/** Where the plot ends below, in px from the top of a chart so many px high. */
export const plotBottomOf = (height: number): number => height - plotFoot;

/** Where a value stands, in px from the top. */
export const placeDown = (axis: ValueAxis, height: number): ((value: number) => number) => {
  const span = plotBottomOf(height) - plotTop;
  return (value) => plotTop + ((axis.max - value) / (axis.max - axis.min)) * span;
};

/** Where the period of an index stands, as a part of the width: 0 … 1; a single one in the middle. */
export const placeAcross = (index: number, count: number): number => (count < 2 ? 0.5 : index / (count - 1));

/** A part of the width as SVG takes it: 0.25 is "25%". */
export const percentOf = (part: number): string => `${round(part * 100)}%`;

/** How many units wide the box is in which lines are drawn; it is stretched to the chart's width. */
export const pictureUnits = 1_000;

/** What a plot is thought to be wide where that matters and is not known, in px: on a screen, and on a phone. */
export const usualWidths = { screen: 640, phone: 280 } as const;

/** A line through the values that there are, as the path of an SVG; a gap stays one. "" without any. */
export function picturePath(
  rows: readonly TrendRow[],
  toValue: (row: TrendRow) => number | null,
  down: (value: number) => number,
): string {
  let path = "";
  let drawing = false;
  for (const row of rows) {
    const value = toValue(row);
    if (value !== null) {
      const x = placeAcross(row.index, rows.length) * pictureUnits;
      path += `${drawing ? "L" : "M"}${round(x)} ${round(down(value))}`;
    }
    drawing = value !== null;
  }
  return path;
}

/** Every which period is named, so that the names fit into a width: of so many periods, each name so wide, in px. */
export const nameEvery = (count: number, nameWidth: number, width: number): number =>
  Math.max(1, Math.ceil(((count - 1) * nameWidth) / Math.max(1, width)));

const round = (value: number) => Math.round(value * 100) / 100;
