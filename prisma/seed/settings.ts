import { acquisitionCostOf } from "./plain-kpis";
import type { DemoRecords } from "./rows";

export type DemoKpiSetting = {
  kpiId: string;
  isFocus: boolean;
  okBand: number | null;
  watchBand: number | null;
};

const setting = (
  kpiId: string,
  isFocus: boolean,
  bands?: { ok: number; watch: number } | null,
): DemoKpiSetting => ({
  kpiId,
  isFocus,
  okBand: bands?.ok ?? null,
  watchBand: bands?.watch ?? null,
});

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

const wholeTens = (value: number): number => Math.floor(value / 10) * 10;

/**
 * Customer acquisition cost has no bands by default; the demo company set them by the months before paid social went
 * up, so that the last month is beyond them.
 */
function acquisitionCostBands(records: DemoRecords, monthAt: (back: number) => string) {
  const before = Array.from({ length: 12 }, (_, index) => acquisitionCostOf(records, monthAt(index + 13)));
  const usual = median(before.filter((value) => value !== null));
  const last = acquisitionCostOf(records, monthAt(1));
  if (usual === null || last === null) return null;
  const watch = wholeTens(Math.min(usual * 1.1, last * 0.97));
  return { ok: wholeTens(Math.min(usual, watch * 0.93)), watch };
}

/** What the demo company decided about KPIs: six in focus, and some bands of its own for its line of business. */
export const demoKpiSettings = (
  records: DemoRecords,
  monthAt: (back: number) => string,
): DemoKpiSetting[] => [
  setting("revenue", true),
  setting("customer-retention-rate", true),
  setting("customer-acquisition-cost", true, acquisitionCostBands(records, monthAt)),
  setting("csat", true),
  setting("nps", true, { ok: 30, watch: 15 }),
  setting("win-rate", true, { ok: 25, watch: 20 }),
  setting("lead-conversion-rate", false, { ok: 9, watch: 6 }),
];
