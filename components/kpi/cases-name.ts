import type { KpiSummary } from "@/lib/contracts/kpi";

/** What the cases behind a variant's value are, where it names them in one word: "answers"; else "cases". */
export const casesNameOf = (kpi: KpiSummary, variantId: string): string => {
  const names = kpi.variants.find(({ id }) => id === variantId)?.partNames ?? {};
  if (names.answers || names.promoters) return "answers";
  return "cases";
};
