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

/** Whole numbers from 0 to `last` for an axis, at most `most` of them, evenly apart. */
export function wholeTicks(last: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((last + 1) / most));
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}
