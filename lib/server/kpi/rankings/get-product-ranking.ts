import "server-only";
import type { Comparison, ProductRankingQuery } from "@/lib/contracts/rankings";
import type { Context } from "../../auth/context";
import { readConfiguration } from "../configuration";
import { compareGroups } from "./compare-groups";

/**
 * Products by revenue and by interest: leads created, deals open at the end (their amount, and as a part their number),
 * revenue, win rate and deal size of each. Sums are those of the definitions by default, whatever is pinned, so that
 * the columns belong together; the win rate is the pinned one.
 * @throws InvalidInput for a range, or a filter by a dimension that leads or deals do not have
 */
export const getProductRanking = async (
  { organization }: Context,
  { from, to, filter }: ProductRankingQuery,
  { now }: { now: Date },
): Promise<Comparison> => {
  const configuration = await readConfiguration(organization);
  const kpis = [
    configuration.kpi("revenue", "default"),
    configuration.kpi("leads-created", "default"),
    configuration.kpi("open-pipeline", "default"),
    configuration.kpi("win-rate"),
    configuration.kpi("average-deal-size"),
  ];
  return compareGroups(organization, configuration, { kpis, by: "product", from, to, filter }, now);
};
