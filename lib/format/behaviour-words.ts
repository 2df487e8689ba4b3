import type { Behaviour } from "@/lib/kpi/signals/behaviour";
import { formatDate, formatDateRange, formatPeriod } from "./format-period";
import { describeSignal, periodsInWords, segmentAt, signalAt } from "./signal-words";
import type { FigureFormat } from "./unit";

type Judged = { start: string; value: number | null; partial: boolean };

/** Six complete periods make limits (lib/kpi/signals). */
const fewest = 6;

const sixPeriods = (format: FigureFormat) => periodsInWords(fewest, format.grain);

const whyNone = ({ noLimits, baselinePeriods, segments }: Behaviour, format: FigureFormat) => {
  const there = periodsInWords(baselinePeriods, format.grain);
  switch (noLimits) {
    case "short-range":
      return {
        verdict: "This range is too short to tell signal from noise.",
        basis: `Limits need ${sixPeriods(format)} that are over, and it has ${there}. Choose a longer period.`,
      };
    case "few-periods":
      return {
        verdict:
          segments.length > 0 ? "The new baseline is still growing." : "Too early to tell signal from noise.",
        basis: `Limits come with ${sixPeriods(format)} that are over; there ${baselinePeriods === 1 ? "is" : "are"} ${there} so far.`,
      };
    default:
      return {
        verdict: "There is no noise to tell a signal from.",
        basis: `All ${there} of the baseline have the same value.`,
      };
  }
};

/**
 * Whether a period is a signal, and what its limits were made of, in two sentences each: "Oct 2026 is within its normal
 * range." "Limits from the twelve months 1 Jan – 31 Dec 2025."
 */
export function behaviourWords(
  behaviour: Behaviour,
  point: Judged,
  format: FigureFormat,
): { verdict: string; basis: string } {
  if (behaviour.noLimits) return whyNone(behaviour, format);
  const segment = segmentAt(behaviour, point.start);
  const name = formatPeriod(point.start, format.grain, format.locale, format.fiscalStartMonth);
  if (!segment) return { verdict: `${name} is under no limits yet.`, basis: "" };
  const { from, to, periods } = segment.baseline;
  const made = `Limits from ${periodsInWords(periods, format.grain)}, ${formatDateRange(from, to, format.locale)}`;
  const why = segment.change
    ? `: “${segment.change.reason}”, new baseline from ${formatDate(segment.change.startsOn, format.locale)}.`
    : ", the automatic baseline.";
  const signal = signalAt(behaviour, point.start);
  const judged = signal
    ? `Signal: ${describeSignal(signal, segment, format)}.`
    : point.value === null || point.partial
      ? `${name} is not judged yet.`
      : `No signal: ${name} is within what is normal.`;
  return { verdict: judged, basis: `${made}${why}` };
}
