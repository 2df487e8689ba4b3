/** A published figure of a KPI, with where it is from (public facts; each names its source). */
export type PublishedBenchmark = {
  id: string;
  kpi: string;
  /** Id of a line of business; null for all together. */
  industry: string | null;
  label: string;
  low: number;
  high: number;
  unit: string;
  year: number | null;
  publisher: string;
  quoted: boolean;
  source: string;
  grade: "A" | "B" | "C";
  definition: string;
  note: string;
  /** The variant of the KPI that has its definition; null where none has. */
  variant: string | null;
  notComparable: string | null;
  /** Comparable only while another KPI is pinned to this variant, which it is made of. */
  needs?: { kpi: string; variant: string };
};

/** What of the organization's choices decides whether a figure is comparable. */
export type ComparedWith = {
  /** The variant that is shown. */
  variant: string;
  variantName: (id: string) => string;
  pinnedVariant: (kpi: string) => string;
  kpiName: (kpi: string) => string;
};

/**
 * Why a figure must not be held against the variant shown, in words; null where it may. A figure of another definition
 * or scale colours nothing.
 */
export function incomparability(
  { variant, notComparable, needs }: Pick<PublishedBenchmark, "variant" | "notComparable" | "needs">,
  shown: ComparedWith,
): string | null {
  if (variant === null) return notComparable ?? "its definition is not printed";
  if (needs && shown.pinnedVariant(needs.kpi) !== needs.variant)
    return `it takes ${shown.kpiName(needs.kpi)} in another definition than the one pinned here`;
  if (variant !== shown.variant) return `it is of the variant “${shown.variantName(variant)}”`;
  return null;
}
