import type { Dashboard, DashboardCard, Point } from "@/lib/contracts/kpi";
import { formatPeriod } from "@/lib/format/format-period";

type Naming = { locale: string; fiscalYearStartMonth: number };

const dayMs = 86_400_000;
const daysOf = (point: Point): number =>
  Math.round((Date.parse(point.end) - Date.parse(point.start)) / dayMs);

/** "Oct 2026", in the organization's locale and fiscal calendar. */
export const periodName = (point: Point, grain: Dashboard["grain"], naming: Naming): string =>
  formatPeriod(point.start, grain, naming.locale, naming.fiscalYearStartMonth);

/** What the change is held against: "vs Sep 2026", or "vs Oct 2026, its first 22 days" for a period in progress. */
export const comparisonName = (
  latest: Point,
  comparison: Point,
  grain: Dashboard["grain"],
  naming: Naming,
): string => {
  const name = `vs ${periodName(comparison, grain, naming)}`;
  return latest.partial ? `${name}, its first ${daysOf(comparison)} days` : name;
};

/** The card of the latest period: what the page speaks of. A KPI that is not mature yet may lag behind. */
export const latestCard = (cards: readonly DashboardCard[]): DashboardCard | undefined =>
  cards.toSorted((a, b) => b.latest.start.localeCompare(a.latest.start))[0];
