import { placeLabels } from "@/lib/charts/label-places";
import { chartTheme as look } from "./theme";

/** A word at the right end of a line, in place of a legend. */
export type EndLabel = { id: string; value: number; text: string; strong?: boolean };

const lineHeight = 15;

type Props = {
  labels: readonly EndLabel[];
  /** Where the lines end: px, or a part of the width. */
  x: number | string;
  /** The plot's edges, in px. */
  top: number;
  bottom: number;
  placeOf: (value: number) => number;
};

/** Names at the lines' ends, moved apart where they meet. */
export function EndLabels({ labels, x, top, bottom, placeOf }: Props) {
  const wanted = labels.map(({ id, value }) => ({ id, y: placeOf(value) }));
  return placeLabels(wanted, lineHeight, top + 4, bottom).map(({ id, y }) => {
    const label = labels.find((each) => each.id === id);
    if (!label) return null;
    return (
      <text
        key={id}
        x={x}
        y={y}
        dx={8}
        dy="0.35em"
        fill={label.strong ? look.text : look.axisText}
        fontWeight={label.strong ? 600 : 400}
      >
        {label.text}
      </text>
    );
  });
}
