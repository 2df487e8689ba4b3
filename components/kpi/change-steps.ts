import type { WaterfallPlotStep } from "@/components/charts/waterfall-plot";
import type { DimensionChange, Explanation, FactorChange } from "@/lib/contracts/explanation";
import { changeClause, effectText, levelText } from "@/lib/format/explain-words";
import { formatCount, type ValueOptions } from "@/lib/format/format-value";

/** So many groups stand in the waterfall by name; the table has all of them. */
const named = 6;

type Names = { before: string; after: string };
type Told = { explanation: Explanation; names: Names; options: ValueOptions };

const signed = (effect: number, { explanation, options }: Told): string =>
  effectText(effect, explanation.unit, { ...options, signed: true });

const isFor = (effect: number, { direction }: Explanation): boolean | null =>
  effect === 0 ? null : effect > 0 === (direction === "up");

/** The earlier level, the effects, the later level. */
const framed = (effects: readonly WaterfallPlotStep[], told: Told): WaterfallPlotStep[] => {
  const { explanation, names, options } = told;
  const level = (side: "before" | "after"): WaterfallPlotStep => {
    const { value, n } = explanation[side];
    const text = levelText(value, explanation.unit, options);
    const cases = n === null ? "" : `, n = ${formatCount(n, options.locale)}`;
    return {
      id: side,
      label: names[side],
      kind: "level",
      amount: value ?? 0,
      text,
      readout: `${names[side]}: ${text}${cases}`,
      better: null,
    };
  };
  return [level("before"), ...effects, level("after")];
};

const effectStep = (
  id: string,
  label: string,
  amount: number,
  about: string,
  told: Told,
): WaterfallPlotStep => ({
  id,
  label,
  kind: "effect",
  amount,
  text: signed(amount, told),
  readout: `${label}: ${signed(amount, told)}${about}`,
  better: isFor(amount, told.explanation),
});

const levels = (side: { value: number | null; n: number | null }, { explanation, options }: Told) =>
  `${levelText(side.value, explanation.unit, options)}${side.n === null ? "" : ` (n = ${formatCount(side.n, options.locale)})`}`;

/** A dimension's change as steps: the groups that did most, all others, the mix. */
export const stepsOfDimension = (change: DimensionChange, told: Told): WaterfallPlotStep[] => {
  const byRate = change.groups.toSorted((a, b) => Math.abs(b.rate ?? 0) - Math.abs(a.rate ?? 0));
  const shown = byRate.slice(0, named).filter(({ rate }) => rate !== 0);
  const steps = shown.map((group) =>
    effectStep(
      `group:${group.value ?? ""}`,
      group.label,
      group.rate ?? 0,
      `, where it went from ${levels(group.before, told)} to ${levels(group.after, told)}`,
      told,
    ),
  );
  const rest = (change.rate ?? 0) - shown.reduce((sum, { rate }) => sum + (rate ?? 0), 0);
  const count = change.groups.length - shown.length + (change.others?.count ?? 0);
  const isNothing = !/[1-9]/.test(signed(rest, told));
  const others =
    count > 0 && !isNothing
      ? [effectStep("others", "All others", rest, `, ${count} more together`, told)]
      : [];
  const [mostMix] = change.groups.toSorted((a, b) => Math.abs(b.mix ?? 0) - Math.abs(a.mix ?? 0));
  const about = `, because the groups make up other shares of the whole than before${mostMix ? `, ${mostMix.label} most of all` : ""}`;
  const mix =
    change.method === "rate-and-mix"
      ? [
          effectStep(
            "mix",
            mostMix?.mix ? `Mix, mostly ${mostMix.label}` : "Mix",
            change.mix ?? 0,
            about,
            told,
          ),
        ]
      : [];
  return framed([...steps, ...others, ...mix], told);
};

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A change as steps of the factors that the KPI is made of. */
export const stepsOfFactors = ({ factors }: FactorChange, told: Told): WaterfallPlotStep[] =>
  framed(
    factors.map(({ id, name, unit, before, after, effect }) =>
      effectStep(
        `factor:${id}`,
        capital(name),
        effect,
        `, going from ${levelText(before, unit, told.options)} to ${levelText(after, unit, told.options)}`,
        told,
      ),
    ),
    told,
  );

/** The whole change in words, for who cannot see the drawing: "CSAT fell 4.1 points. Phone: −3.2, …". */
export const stepsInWords = (steps: readonly WaterfallPlotStep[], name: string, told: Told): string => {
  const { before, after, unit } = told.explanation;
  const opening = changeClause({
    name,
    unit,
    before: before.value ?? 0,
    after: after.value ?? 0,
    options: told.options,
  });
  return `${opening}. ${steps.map(({ readout }) => readout).join(". ")}.`;
};
