import { formatValue } from "@/lib/format/format-value";
import type { FigureLocale, Unit } from "@/lib/format/unit";

type Group = {
  label: string;
  cells: Readonly<Record<string, { point: { value: number | null }; place: "best" | "worst" | null }>>;
};
type Kpi = {
  id: string;
  shortName: string;
  unit: Unit;
  additivity: "flow" | "ratio" | "stock";
  verdict: "apart" | "within-noise" | "unproven" | "too-few";
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/**
 * What a comparison says, in sentences: the rates and means on which best and worst differ, who they are, and whether
 * by more than chance; then those within noise, and those that nobody has enough cases for. Sums need no sentence: they are no matter of chance.
 */
export function comparisonWords(
  kpis: readonly Kpi[],
  groups: readonly Group[],
  format: FigureLocale,
): string[] {
  const judged = kpis.filter(({ additivity }) => additivity === "ratio");
  const apart = judged.flatMap(({ id, shortName, unit, verdict }) => {
    const holder = (place: "best" | "worst") => groups.find(({ cells }) => cells[id]?.place === place);
    const [best, worst] = [holder("best"), holder("worst")];
    if ((verdict !== "apart" && verdict !== "unproven") || !best || !worst) return [];
    const beyond = verdict === "apart" ? "; more than chance" : "";
    const figure = (group: Group) => formatValue(group.cells[id]?.point.value ?? null, unit, format);
    return [
      `${shortName}: ${best.label} is best at ${figure(best)}, ${worst.label} worst at ${figure(worst)}${beyond}.`,
    ];
  });
  const named = (verdict: Kpi["verdict"]) =>
    listed(judged.filter((kpi) => kpi.verdict === verdict).map(({ shortName }) => shortName));
  const [noise, open, few] = [named("within-noise"), named("unproven"), named("too-few")];
  return [
    ...apart,
    ...(noise ? [`Within noise, so nobody is marked: ${noise}.`] : []),
    ...(open ? [`Of ${open} no interval is known, so chance is not ruled out.`] : []),
    ...(few ? [`Too few cases to compare: ${few}.`] : []),
  ];
}
