import { percentOf } from "../formulas";
import { type Interval, wilsonInterval } from "../interval";

/** What became of the times that deals entered a stage; the five outcomes add up to `entered`. */
export type FunnelCounts = {
  entered: number;
  /** Into a later stage, or won from here (`won` counts those alone). */
  leftForward: number;
  won: number;
  lost: number;
  movedBack: number;
  stillThere: number;
};

/** A share in percent with its 95 % interval (Wilson); both null of nothing. */
export type Share = { value: number | null; interval: Interval | null };

const shareOf = (count: number, entered: number): Share => ({
  value: percentOf(count, entered).value,
  interval: wilsonInterval(count, entered),
});

/**
 * How a stage converts and what it loses, in percent of the entries: left forward ÷ entered, and lost ÷ entered. The
 * rest moved back or is still there, so a young period shows neither as a loss.
 */
export const ratesOf = ({
  entered,
  leftForward,
  lost,
}: FunnelCounts): { conversion: Share; dropOff: Share } => ({
  conversion: shareOf(leftForward, entered),
  dropOff: shareOf(lost, entered),
});
