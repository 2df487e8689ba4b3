/** A line of a family: main (thick), named (coloured, labelled) or faint (one of many). */
export type Curve = {
  id: string;
  label: string;
  look: "main" | "named" | "faint";
  /** Of the series colours, bound to what the line is about; 1 … 8. */
  colour: number;
  points: readonly { x: number; y: number }[];
};

/** A row of the chart: x, and the value of every curve that reaches so far, by its id. */
export type CurveRow = { x: number } & Record<string, number>;

/** Curves of different lengths as rows over one axis. */
export function curveRows(curves: readonly Curve[]): CurveRow[] {
  const rows = new Map<number, CurveRow>();
  for (const { id, points } of curves) {
    for (const { x, y } of points) rows.set(x, { ...(rows.get(x) ?? { x }), [id]: y });
  }
  return [...rows.values()].sort((a, b) => a.x - b.x);
}

export type LabelBox = { id: string; x: number; y: number; width: number };

/**
 * Moves labels at the ends of lines up or down until none covers another. Lines end at different places, so only
 * labels that meet sideways get out of each other's way; the first keeps its place.
 * @param height of a label, in px
 */
export function spreadLabels(
  labels: readonly LabelBox[],
  height: number,
  top: number,
  bottom: number,
): LabelBox[] {
  const placed: LabelBox[] = [];
  const meets = (a: LabelBox, b: LabelBox) =>
    a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < height;
  const shifts = Array.from({ length: 2 * labels.length + 1 }, (_, index) =>
    index % 2 === 1 ? (-(index + 1) / 2) * height : (index / 2) * height,
  );
  for (const label of labels) {
    const places = shifts.map((shift) => ({ ...label, y: label.y + shift }));
    const free = places.find(
      (place) => place.y >= top && place.y <= bottom && !placed.some((other) => meets(place, other)),
    );
    placed.push(free ?? label);
  }
  return placed;
}
