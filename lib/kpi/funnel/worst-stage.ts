import type { FunnelCounts } from "./rates";

/**
 * The stage from which most deals are lost; of several the one that loses the larger share, and then the later one, in
 * which more work is lost. Null where no deal was lost.
 * @param stages in the order of the pipeline
 */
export function worstStageOf<Stage extends Pick<FunnelCounts, "entered" | "lost">>(
  stages: readonly Stage[],
): Stage | null {
  let worst: Stage | null = null;
  for (const stage of stages) {
    if (stage.lost === 0) continue;
    const isWorse =
      worst === null ||
      stage.lost > worst.lost ||
      // Equal losses of fewer entries are the larger share.
      (stage.lost === worst.lost && stage.entered <= worst.entered);
    if (isWorse) worst = stage;
  }
  return worst;
}
