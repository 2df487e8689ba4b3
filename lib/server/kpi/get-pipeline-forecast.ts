import "server-only";
import { z } from "zod";
import {
  type DealsToFix,
  type PipelineForecast,
  type PipelineForecastQuery,
  pipelineDealSchema,
} from "@/lib/contracts/pipeline-forecast";
import { InvalidInput } from "@/lib/errors";
import type { Dimension } from "@/lib/kpi/vocabulary";
import { db } from "@/lib/server/db";
import type { Context, OrganizationSettings } from "../auth/context";
import { readConfiguration } from "./configuration";
import { engineFor } from "./engine";
import { requestedPeriods } from "./periods";
import { relations } from "./relations";
import { filteredDimensions } from "./scope";
import { type PipelinePlace, type PipelineRow, pipelineStatement } from "./sql/pipeline-statement";

type OpenDeals = Omit<DealsToFix, "largest">;

/** @throws InvalidInput naming the dimensions that deals have */
const refuseForeignFilters = (organization: OrganizationSettings, filtered: readonly Dimension[]): void => {
  const has = Object.keys(relations.deals(organization).dimensions);
  const errors = filtered
    .filter((dimension) => !has.includes(dimension))
    .map((dimension) => ({
      path: `filter.${dimension}`,
      message: `Deals do not have the dimension "${dimension}"; they have ${has.join(", ")}`,
    }));
  if (errors[0]) throw new InvalidInput(`${errors[0].message}.`, errors);
};

const openDealsOf = (row: PipelineRow | undefined): OpenDeals => ({
  deals: row?.deals ?? 0,
  amount: Number(row?.amount ?? 0),
  weightedAmount: Number(row?.weighted ?? 0),
  withoutProbability: { deals: row?.dealsWithout ?? 0, amount: Number(row?.amountWithout ?? 0) },
});

const toFixOf = (row: PipelineRow | undefined): DealsToFix => ({
  ...openDealsOf(row),
  largest: z.array(pipelineDealSchema).parse(row?.largest ?? []),
});

/** Sums before rounding to cents would differ from sums of shown amounts: all amounts here are whole ten-thousandths. */
const sumOf = (parts: readonly OpenDeals[]): OpenDeals => {
  const sum = (amountOf: (part: OpenDeals) => number) =>
    Math.round(parts.reduce((total, part) => total + amountOf(part), 0) * 10_000) / 10_000;
  return {
    deals: sum((part) => part.deals),
    amount: sum((part) => part.amount),
    weightedAmount: sum((part) => part.weightedAmount),
    withoutProbability: {
      deals: sum((part) => part.withoutProbability.deals),
      amount: sum((part) => part.withoutProbability.amount),
    },
  };
};

/**
 * The open deals of this moment by the period in which they are expected to close, with their amounts in full and times
 * their probability, beside what was won in the period and its sales targets. Deals whose expected close has passed, and
 * those without one, stand apart. Deals without a probability are counted, and add nothing to the weighted amount.
 * @throws InvalidInput for an impossible range, or a filter that deals do not have
 */
export const getPipelineForecast = async (
  { organization }: Context,
  query: PipelineForecastQuery,
  { now }: { now: Date },
): Promise<PipelineForecast> => {
  const filtered = filteredDimensions(query.filter);
  refuseForeignFilters(organization, filtered);
  const configuration = await readConfiguration(organization);
  const engine = await engineFor(organization, configuration, [], now);
  const periods = requestedPeriods(engine, query);
  const targetDimensions = Object.keys(relations.salesTargets(organization).dimensions);
  const rows = await db.$queryRaw<PipelineRow[]>(
    pipelineStatement({
      organization,
      periods,
      today: engine.today,
      scope: { filter: query.filter },
      withTargets: filtered.every((dimension) => targetDimensions.includes(dimension)),
    }),
  );
  const rowOf = (place: PipelineRow["place"], period: number | null = null) =>
    rows.find((row) => row.place === place && row.period === period);
  const placed = (place: PipelinePlace) => openDealsOf(rowOf(place));
  return {
    grain: query.grain,
    from: query.from,
    to: query.to,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    periods: periods.map(({ start, end, partial }, index) => {
      const [won, target] = [rowOf("won", index), rowOf("target", index)];
      return {
        start,
        end,
        partial,
        ...openDealsOf(rowOf("period", index)),
        won: { deals: won?.deals ?? 0, amount: Number(won?.amount ?? 0) },
        target: target?.amount ? Number(target.amount) : null,
      };
    }),
    overdue: toFixOf(rowOf("overdue")),
    undated: toFixOf(rowOf("undated")),
    before: placed("before"),
    after: placed("after"),
    total: sumOf([
      ...periods.map((_, index) => openDealsOf(rowOf("period", index))),
      ...(["overdue", "undated", "before", "after"] as const).map(placed),
    ]),
  };
};
