import { expect, test } from "vitest";
import { comparisonWords } from "./comparison-words";

const format = { locale: "en-GB", currency: "EUR" };
const kpi = (
  id: string,
  verdict: "apart" | "within-noise" | "unproven" | "too-few",
  additivity: "flow" | "ratio" = "ratio",
) => ({
  id,
  shortName: id,
  unit: "%" as const,
  additivity,
  verdict,
});
const group = (label: string, value: number, place: "best" | "worst" | null) => ({
  label,
  cells: { "Win rate": { point: { value }, place } },
});

test("win rates of 41 % and 19 % are apart and told by name; what is noise or too few is said, sums are not", () => {
  const kpis = [
    kpi("Win rate", "apart"),
    kpi("CSAT", "within-noise"),
    kpi("FCR", "within-noise"),
    kpi("Cycle", "too-few"),
    kpi("Revenue", "apart", "flow"),
  ];
  const groups = [group("Ada", 41, "best"), group("Ben", 30, null), group("Cy", 19, "worst")];
  expect(comparisonWords(kpis, groups, format)).toEqual([
    "Win rate: Ada is best at 41.0\u202f%, Cy worst at 19.0\u202f%; more than chance.",
    "Within noise, so nobody is marked: CSAT and FCR.",
    "Too few cases to compare: Cycle.",
  ]);
});

test("where no interval is known, best and worst are named and chance is not ruled out", () => {
  const groups = [group("Ada", 41, "best"), group("Cy", 19, "worst")];
  expect(comparisonWords([kpi("Win rate", "unproven")], groups, format)).toEqual([
    "Win rate: Ada is best at 41.0\u202f%, Cy worst at 19.0\u202f%.",
    "Of Win rate no interval is known, so chance is not ruled out.",
  ]);
});
