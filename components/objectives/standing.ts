import type { OrganizationView } from "@/components/layout/organization-context";
import type { Objective } from "@/lib/contracts/objectives";
import { formatDate, formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";

type Reader = Pick<OrganizationView, "locale" | "currency" | "fiscalYearStartMonth">;

/** A value of the objective's KPI. What a pace or a forecast expects of a count is no fraction of a customer. */
export const figure = (
  { unit }: Objective,
  value: number | null,
  { locale, currency }: Reader,
  compact = false,
): string =>
  formatValue(value, unit, { locale, currency, compact, ...(unit === "count" ? { digits: 0 } : {}) });

/** A share of the way in whole percent. */
export const percent = (value: number | null, reader: Reader): string =>
  formatValue(value, "%", { ...reader, digits: 0 });

/** What the current value covers: "Oct 2026", or "since 1 Jan 2026" for a sum. */
export function measuredOver(objective: Objective, reader: Reader): string | null {
  const { measuredUntil } = objective.progress;
  if (measuredUntil === null) return null;
  if (objective.measure === "cumulative") return `since ${formatDate(objective.startsOn, reader.locale)}`;
  const point = objective.points.find(({ end }) => end === measuredUntil);
  return point
    ? formatPeriod(point.start, objective.grain, reader.locale, reader.fiscalYearStartMonth)
    : null;
}

/** Where an objective stands in one sentence, for those who read and those who listen. */
export function standingSentence(objective: Objective, reader: Reader): string {
  const { progress, startsOn } = objective;
  const { current, expected, progressPercent, expectedPercent, status } = progress;
  if (status === "not-started") return `Starts on ${formatDate(startsOn, reader.locale)}.`;
  if (current === null) return nothingMeasured(objective, reader);
  const over = measuredOver(objective, reader);
  const now = `${figure(objective, current, reader)}${over ? ` ${objective.measure === "level" ? "in " : ""}${over}` : ""}`;
  if (status === "achieved" || status === "missed" || progressPercent === null) return `${now}.`;
  return `${now}: ${percent(progressPercent, reader)} of the way, ${percent(expectedPercent, reader)} expected (${figure(objective, expected, reader)}).`;
}

function nothingMeasured({ points, startsOn, today }: Objective, { locale }: Reader): string {
  const reason = points.findLast((point) => point.start <= today)?.reason;
  if (reason === "not-computable")
    return (
      points.find((point) => point.reasonDetail)?.reasonDetail ?? "Not computable from the present data."
    );
  const first = points.find((point) => point.end > startsOn);
  if (first && first.end > today) return `First measured on ${formatDate(first.end, locale)}.`;
  return "No data in any complete period yet.";
}
