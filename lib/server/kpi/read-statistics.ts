import "server-only";
import type { Statistics } from "@/lib/kpi/definition";
import { percentileOf } from "@/lib/kpi/sketch";
import type { OrganizationSettings } from "../auth/context";
import { readSketches } from "../rollup/read-sketches";
import { leadToCustomer, salesCycle } from "../rollup/sketches";

export type StatisticId = keyof Statistics;

const sketchOf = { medianSalesCycleDays: salesCycle, medianLeadToCustomerDays: leadToCustomer } as const;

/**
 * Numbers about the whole organization on which variants rely: medians in days (fractions kept; within 1 %), null
 * without data. Only those asked for are read; the others are null.
 */
export const readStatistics = async (
  organization: OrganizationSettings,
  wanted: ReadonlySet<StatisticId>,
): Promise<Statistics> => {
  const ids = [...wanted];
  const read = await readSketches(
    organization,
    ids.map((id) => sketchOf[id]),
  );
  const medians = ids.map((id, index) => [id, percentileOf(read[index] ?? new Map(), 0.5)] as const);
  return {
    medianSalesCycleDays: null,
    medianLeadToCustomerDays: null,
    ...Object.fromEntries(medians),
  };
};
