import { type Period, spanOf } from "../periods";
import type { StageEntry } from "../stages";
import type { View } from "../view";
import { percent, type ReferenceKpi } from "./answer";
import { lies } from "./loyalty";

const enteredIn = (view: View, period: Period): StageEntry[] =>
  view.stageEntries.filter(({ enteredAt }) => lies(view, enteredAt, spanOf(period)));

const isForward = ({ outcome }: StageEntry): boolean => outcome === "forward" || outcome === "won";

export const stageConversion: Record<string, ReferenceKpi> = {
  default: (view, period) => {
    const entered = enteredIn(view, period).length;
    const leftForward = view.stageEntries
      .filter(isForward)
      .filter(({ leftAt }) => lies(view, leftAt, spanOf(period))).length;
    return { parts: { entered, leftForward }, value: percent(leftForward, entered) };
  },
  cohort: (view, period) => {
    const entries = enteredIn(view, period);
    const leftForward = entries.filter(isForward).length;
    return { parts: { entered: entries.length, leftForward }, value: percent(leftForward, entries.length) };
  },
};
