import type { WaterfallRow } from "@/components/charts/waterfall-chart";
import type { DimensionChange, Explanation, FactorChange } from "@/lib/contracts/explanation";
import { effectText, levelText } from "@/lib/format/explain-words";
import type { ValueOptions } from "@/lib/format/format-value";

type Rows = { columns: string[]; rows: WaterfallRow[] };
type Names = { before: string; after: string };

/** A dimension's change as a table: every group in both periods, with its effects where there are any. */
export const rowsOfDimension = (
  change: DimensionChange,
  { unit }: Explanation,
  names: Names,
  options: ValueOptions,
): Rows => {
  const level = (value: number | null) => levelText(value, unit, options);
  const effect = (value: number | null) =>
    value === null ? "–" : effectText(value, unit, { ...options, signed: true });
  const isTaken = change.method !== "side-by-side";
  const hasMix = change.method === "rate-and-mix";
  const columns = [
    names.before,
    names.after,
    ...(isTaken ? [hasMix ? "Rate" : "Effect"] : []),
    ...(hasMix ? ["Mix"] : []),
  ];
  const rows = change.groups.map(({ value, label, before, after, rate, mix }) => ({
    id: `group:${value ?? ""}`,
    label,
    texts: [
      level(before.value),
      level(after.value),
      ...(isTaken ? [effect(rate)] : []),
      ...(hasMix ? [effect(mix)] : []),
    ],
    figures: [before.value, after.value, ...(isTaken ? [rate] : []), ...(hasMix ? [mix] : [])],
  }));
  const { others } = change;
  if (!others) return { columns, rows };
  const beyond = {
    id: "others",
    label: `${others.count} more`,
    texts: ["", "", effect(others.rate), ...(hasMix ? [effect(others.mix)] : [])],
    figures: [null, null, others.rate, ...(hasMix ? [others.mix] : [])],
  };
  return { columns, rows: [...rows, beyond] };
};

/** A change by factors as a table. */
export const rowsOfFactors = (
  { factors }: FactorChange,
  { unit }: Explanation,
  names: Names,
  options: ValueOptions,
): Rows => ({
  columns: [names.before, names.after, "Effect"],
  rows: factors.map((factor) => ({
    id: `factor:${factor.id}`,
    label: factor.name,
    texts: [
      levelText(factor.before, factor.unit, options),
      levelText(factor.after, factor.unit, options),
      effectText(factor.effect, unit, { ...options, signed: true }),
    ],
    figures: [factor.before, factor.after, factor.effect],
  })),
});
