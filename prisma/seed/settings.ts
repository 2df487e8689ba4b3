import { acquisitionCostOf } from "./plain-kpis";
import type { DemoRecords } from "./rows";

const focusKpis = [
  "revenue",
  "customer-retention-rate",
  "customer-acquisition-cost",
  "csat",
  "nps",
  "win-rate",
] as const;

export type DemoKpiSetting = {
  kpiId: string;
  isFocus: boolean;
  okBand: number | null;
  watchBand: number | null;
};

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

/**
 * What the demo company decided about KPIs. Customer acquisition cost has no bands by default; here they were set
 * by the months before paid social went up, so that the last month is beyond them.
 */
export function demoKpiSettings(records: DemoRecords, monthAt: (back: number) => string): DemoKpiSetting[] {
  const before = Array.from({ length: 12 }, (_, index) => acquisitionCostOf(records, monthAt(index + 13)));
  const usual = median(before.filter((value) => value !== null));
  const last = acquisitionCostOf(records, monthAt(1));
  return focusKpis.map((kpiId) => {
    if (kpiId !== "customer-acquisition-cost" || usual === null || last === null) {
      return { kpiId, isFocus: true, okBand: null, watchBand: null };
    }
    const watchBand = Math.floor(Math.min(usual * 1.1, last * 0.97) / 10) * 10;
    const okBand = Math.floor(Math.min(usual, watchBand * 0.93) / 10) * 10;
    return { kpiId, isFocus: true, okBand, watchBand };
  });
}
