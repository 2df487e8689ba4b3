import "server-only";
import type { CohortPayback, CohortPaybackQuery } from "@/lib/contracts/cohorts";
import { averagePayback, type CohortRow, cohortRows, paybackOf } from "@/lib/kpi/cohorts";
import { factDimensions } from "@/lib/kpi/measure";
import type { Point } from "@/lib/kpi/point";
import { describeMissing } from "@/lib/kpi/requirements";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { PeriodInProgress } from "@/lib/time";
import type { Context, OrganizationSettings } from "../../auth/context";
import { type Configuration, type ConfiguredKpi, readConfiguration } from "../configuration";
import { engineFor } from "../engine";
import { readPoints } from "../read-points";
import { dimensionsOfKpi } from "../scope";
import { cohortMonths } from "./cohort-months";
import { cohortRequirements, requestedCohorts, requireDimensions } from "./cohort-request";
import { paybackReason, type WhyNot } from "./payback-reason";
import { readCohorts } from "./read-cohorts";

const costKpi = "customer-acquisition-cost";
const unknownCost = { value: null, reason: "no-data" } as const;

const dimensionsOfBoth = (configuration: Configuration, cost: ConfiguredKpi): Dimension[] =>
  dimensionsOfKpi(configuration, cost).filter((each) => factDimensions.customerPeriods.includes(each));

/** By what payback can be filtered: what both customers and costs, under their pinned variant, can be told by. */
export const paybackDimensions = async ({ organization }: Context): Promise<Dimension[]> => {
  const configuration = await readConfiguration(organization);
  return dimensionsOfBoth(configuration, configuration.kpi(costKpi));
};

/** What makes every cohort's payback uncomputable. */
const incomputable = (
  { grossMarginPercent }: OrganizationSettings,
  missing: Parameters<typeof describeMissing>[0] | undefined,
  costs: readonly Point[],
): WhyNot => {
  const reason = "not-computable";
  if (missing) return { reason, reasonDetail: describeMissing(missing) };
  const cost = costs.find((point) => point.reason === reason);
  if (cost) return { reason, reasonDetail: cost.reasonDetail };
  if (grossMarginPercent === null) return { reason, reasonDetail: "Set the gross margin in Settings" };
  return { reason: null };
};

const paybackRow = (row: CohortRow, cost: Point | undefined, organization: OrganizationSettings) => {
  const known = cost ?? unknownCost;
  const payback =
    organization.grossMarginPercent === null
      ? { cells: [], paybackMonths: null }
      : paybackOf(row, { cost: known.value, grossMarginPercent: organization.grossMarginPercent });
  const why = paybackReason(row, known, payback);
  return { row, cost: known.value, payback, why };
};

/**
 * What acquiring each cohort's customers cost (customer-acquisition-cost of its period, under the pinned variant),
 * their margin since, and the month in which it had brought the cost back (docs/decisions/0017).
 * @throws InvalidInput for a range or filter that cohorts or costs cannot have
 */
export const getCohortPayback = async (
  ctx: Context,
  query: CohortPaybackQuery,
  { now }: { now: Date },
): Promise<CohortPayback> => {
  const { organization } = ctx;
  const configuration = await readConfiguration(organization);
  const cost = configuration.kpi(costKpi);
  const dimensions = dimensionsOfBoth(configuration, cost);
  requireDimensions(query.filter, dimensions, `Payback (costs: ${cost.variant.name.toLowerCase()})`);
  const engine = await engineFor(organization, configuration, [], now);
  const periods: readonly PeriodInProgress[] = requestedCohorts(engine, query);
  const [from, to] = [periods[0]?.start ?? query.from, periods.at(-1)?.end ?? query.to];
  const { today } = engine;

  const months = cohortMonths(organization, { from, to, today });
  const requirements = cohortRequirements(organization, "revenue");
  const begun = periods.filter(({ notBegun }) => !notBegun);
  const [read, [costs = []]] = await Promise.all([
    months
      ? readCohorts(organization, { measure: "revenue", months, filter: query.filter, requirements }, now)
      : { months: [], missing: [] },
    readPoints(ctx, configuration, [{ kpi: cost, filter: query.filter, periods: begun }], now),
  ]);
  const general = incomputable(organization, read.missing[0], costs);
  const rows = cohortRows({ months: read.months, periods, today, of: "size" });
  const cohorts = rows.map((row, index) => paybackRow(row, costs[index], organization));
  const average = averagePayback(
    cohorts.filter(({ row }) => !row.partial).map(({ row, ...rest }) => ({ size: row.size, ...rest })),
  );
  return {
    from,
    to,
    grain: query.grain,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    grossMarginPercent: organization.grossMarginPercent,
    costVariant: cost.variant.id,
    costVariantName: cost.variant.name,
    dimensions,
    ...general,
    cohorts: cohorts.map(({ row, cost: perCustomer, payback, why }) => ({
      start: row.start,
      end: row.end,
      partial: row.partial,
      size: row.size,
      cost: perCustomer,
      marginToDate: payback.cells.at(-1)?.margin ?? null,
      cells: payback.cells,
      paybackMonths: row.partial ? null : payback.paybackMonths,
      ...(general.reason ? general : why),
    })),
    average,
  };
};
