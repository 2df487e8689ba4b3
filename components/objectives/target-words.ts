import type { KpiSummary } from "@/lib/contracts/kpi";
import type { ObjectiveCheck, ObjectiveInput } from "@/lib/contracts/objectives";
import { formatValue } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";

type Reader = { locale: string; currency: string };
type TargetKind = ObjectiveInput["targetKind"];

/** What a difference is called: a share in per cent differs by percentage points, which are not per cent. */
export const differenceName = (unit: KpiSummary["unit"], currency: string): string =>
  unit === "%" ? "percentage points" : unitTitle(unit, currency);

/** The unit shown inside the target's field. */
export const targetSuffix = (kind: TargetKind, unit: KpiSummary["unit"], currency: string): string => {
  if (kind === "relative") return "%";
  return kind === "points" && unit === "%" ? "points" : unitTitle(unit, currency);
};

/**
 * What the typed number would make of the baseline, for each way of reading it: "+10 % makes 71.0 % → 78.1 %".
 * Null until both numbers are there; the value was computed by the check.
 */
export function readingWords(
  kind: Exclude<TargetKind, "value">,
  { baseline, target }: { baseline: number | null; target: number | null },
  check: ObjectiveCheck | null,
  unit: KpiSummary["unit"],
  reader: Reader,
): string | null {
  const result = check?.readings[kind] ?? null;
  if (baseline === null || target === null || result === null) return null;
  const amount = formatValue(target, "points", { ...reader, signed: true });
  const by = kind === "relative" ? `${amount}\u202f%` : `${amount} ${differenceName(unit, reader.currency)}`;
  return `${by} makes ${formatValue(baseline, unit, reader)} → ${formatValue(result, unit, reader)}`;
}
