import type { ReportedFigure } from "@/lib/contracts/snapshots";
import { formatDelta } from "@/lib/format/format-delta";
import { formatValue } from "@/lib/format/format-value";

type Place = { locale: string; currency: string };

const reasons = {
  "no-data": "no data",
  "not-computable": "not computable",
  "not-mature": "too young to tell",
};

/** A figure's value in words, or why it had none. */
export const figureText = (
  { unit }: Pick<ReportedFigure, "unit">,
  { value, reason }: ReportedFigure["now"],
  place: Place,
): string => (value === null ? reasons[reason ?? "no-data"] : formatValue(value, unit, place));

/** The difference between then and now: "−0.4 pt", or "–" where either had no value. */
export const differenceText = (figure: ReportedFigure, place: Place): string =>
  figure.state === "same" ? "–" : formatDelta(figure.now.value, figure.reported.value, figure.unit, place);

/** What became of a reported figure, in a word. */
export const stateNames: Record<ReportedFigure["state"], string> = {
  same: "As reported",
  restated: "Restated",
  filled: "Data came later",
  matured: "Known by now",
  gone: "No value any more",
};
