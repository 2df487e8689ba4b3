/** What became of a stage's entries, as the API answers it. Charts read this much of it and nothing else. */
export type FunnelChartStage = {
  stage: string;
  entered: number;
  leftForward: number;
  lost: number;
  movedBack: number;
  stillThere: number;
  conversion: FunnelShare;
  dropOff: FunnelShare;
  medianDays: number | null;
};
type FunnelShare = { value: number | null; interval: { low: number; high: number } | null };

export const funnelOutcomes = ["leftForward", "stillThere", "movedBack", "lost"] as const;
export type FunnelOutcome = (typeof funnelOutcomes)[number];

export type FunnelBar<Stage> = {
  stage: Stage;
  /** In % of the longest bar. */
  length: number;
  /** The outcomes that occurred, side by side from zero; together as long as the bar. */
  segments: { outcome: FunnelOutcome; offset: number; length: number }[];
};

/**
 * A bar for each stage on one zero-based scale, as long as its entries are many against those of the stage with most.
 * Stages keep their order.
 */
export function funnelBars<Stage extends FunnelChartStage>(stages: readonly Stage[]): FunnelBar<Stage>[] {
  const most = Math.max(1, ...stages.map(({ entered }) => entered));
  return stages.map((stage) => {
    let counted = 0;
    const segments = funnelOutcomes.flatMap((outcome) => {
      const count = stage[outcome];
      const offset = (counted / most) * 100;
      counted += count;
      return count === 0 ? [] : [{ outcome, offset, length: (count / most) * 100 }];
    });
    return { stage, length: (stage.entered / most) * 100, segments };
  });
}
