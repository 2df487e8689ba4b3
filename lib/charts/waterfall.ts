import type { Unit } from "@/lib/kpi/vocabulary";
import { type ValueAxis, valueAxis } from "./value-axis";

/** A step of a waterfall: where it starts or ends (a level), or what adds to it and takes from it (an effect). */
export type WaterfallStep = {
  id: string;
  label: string;
  kind: "level" | "effect";
  /** A level's value, or the signed size of an effect; in one unit. */
  amount: number;
};

/** A step as it is drawn: from where to where, in % of the axis. */
export type WaterfallBar = WaterfallStep & { from: number; to: number };

/**
 * Steps to scale: each effect begins where the one before ended. Levels are marks, not bars from zero, so that the axis
 * may be cut to where the changes are (and says so).
 */
export function waterfallBars(
  steps: readonly WaterfallStep[],
  unit: Unit,
): { bars: WaterfallBar[]; axis: ValueAxis } {
  let reached = 0;
  const ends = steps.map((step) => {
    const from = step.kind === "level" ? step.amount : reached;
    reached = step.kind === "level" ? step.amount : reached + step.amount;
    return { from, to: reached };
  });
  const axis = valueAxis(
    ends.flatMap(({ from, to }) => [from, to]),
    { unit, zoomed: true },
  );
  const place = (value: number) => ((value - axis.min) / (axis.max - axis.min)) * 100;
  return {
    axis,
    bars: steps.map((step, at) => ({
      ...step,
      from: place(ends[at]?.from ?? 0),
      to: place(ends[at]?.to ?? 0),
    })),
  };
}
