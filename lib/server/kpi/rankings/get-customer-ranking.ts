import "server-only";
import { z } from "zod";
import type { CustomerRanking, CustomerRankingQuery, RankedCustomer } from "@/lib/contracts/rankings";
import { InvalidInput } from "@/lib/errors";
import { factDimensions } from "@/lib/kpi/measure";
import { db } from "@/lib/server/db";
import { toInstant } from "@/lib/time";
import type { Context } from "../../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import { filteredDimensions } from "../scope";
import { type CustomerRankingRow, customerRankingStatement } from "../sql/customer-ranking";
import { requestedPeriod } from "./requested-period";

const decimal = z.string().regex(/^-?\d{1,30}(\.\d{1,10})?$/);
const keySchema = z.strictObject({
  rank: z.number().int().min(1),
  sorted: decimal,
  revenue: decimal,
  tickets: z.string().regex(/^\d{1,12}$/),
  id: z.uuid(),
});
type Key = z.infer<typeof keySchema>;

const has = factDimensions.customerPeriods;

const refuseOtherDimensions = ({ filter }: Pick<CustomerRankingQuery, "filter">): void => {
  const errors = filteredDimensions(filter)
    .filter((dimension) => !has.includes(dimension))
    .map((dimension) => ({
      path: `filter.${dimension}`,
      message: `Customers do not have the dimension "${dimension}"; they have ${has.join(", ")}`,
    }));
  if (errors[0]) throw new InvalidInput(`${errors[0].message}.`, errors);
};

const startOf = (question: unknown, cursor: string | undefined): Key | null => {
  if (cursor === undefined) return null;
  const parsed = keySchema.safeParse(openCursor(question, cursor));
  if (!parsed.success) throw refuseCursor();
  return parsed.data;
};

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? (part * 100) / whole : null);

const caveatOf = (grossMarginPercent: number | null): string =>
  grossMarginPercent === null
    ? "No gross margin is set, so customers are ranked by revenue; set it in Settings to see margin. What serving one customer costs is not recorded: tickets stand beside it, and nothing is taken off."
    : `Profit is revenue × the gross margin of ${grossMarginPercent} %, the same for every customer. What serving one customer costs is not recorded: tickets stand beside it, and nothing is taken off.`;

const answerOf = (answer: CustomerRankingRow["csat"]): RankedCustomer["lastCsat"] =>
  answer && { ...answer, at: new Date(answer.at).toISOString() };

/**
 * Customers by profit (or purchases, or tickets), most or least first. Profit is revenue × the organization's gross
 * margin, as no record says what one customer costs; the answer says so.
 * @throws InvalidInput for a range, a dimension that customers do not have, or a cursor of another question
 */
export const getCustomerRanking = async (
  { organization }: Context,
  { cursor, limit, ...query }: CustomerRankingQuery,
  { now }: { now: Date },
): Promise<CustomerRanking> => {
  refuseOtherDimensions(query);
  const period = requestedPeriod(organization, query, now);
  const question = [organization.id, query];
  const after = startOf(question, cursor);
  // One row more than the page says whether another follows.
  const rows = await db.$queryRaw<CustomerRankingRow[]>(
    customerRankingStatement({
      ...query,
      organization,
      start: toInstant(period.start, organization.timeZone),
      end: toInstant(period.elapsedEnd, organization.timeZone),
      asOf: now,
      after,
      limit: limit + 1,
    }),
  );
  const { grossMarginPercent } = organization;
  const marginOf = (revenue: number) =>
    grossMarginPercent === null ? null : (revenue * grossMarginPercent) / 100;
  const totalRevenue = Number(rows[0]?.total_revenue ?? 0);
  const before = after?.rank ?? 0;
  const customers = rows.slice(0, limit).flatMap((row, index): RankedCustomer[] => {
    if (row.external_id === null || row.name === null) return [];
    const revenue = Number(row.revenue);
    return [
      {
        rank: before + index + 1,
        externalId: row.external_id,
        name: row.name,
        segment: row.segment,
        region: row.region,
        owner:
          row.owner_id === null || row.owner === null ? null : { externalId: row.owner_id, name: row.owner },
        revenue,
        margin: marginOf(revenue),
        sharePercent: shareOf(revenue, totalRevenue),
        purchases: Number(row.purchases),
        lastPurchaseAt: row.last_purchase_at?.toISOString() ?? null,
        ticketsOpened: Number(row.tickets),
        lastCsat: answerOf(row.csat),
        lastNps: answerOf(row.nps),
      },
    ];
  });
  const last = rows[limit - 1];
  const nextCursor =
    rows.length > limit && last?.id && last.sorted && last.revenue && last.tickets
      ? writeCursor(question, {
          rank: before + limit,
          sorted: last.sorted,
          revenue: last.revenue,
          tickets: last.tickets,
          id: last.id,
        } satisfies Key)
      : null;
  return {
    from: query.from,
    to: query.to,
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: now.toISOString(),
    partial: period.partial,
    order: query.order,
    sort: query.sort,
    basis: grossMarginPercent === null ? "revenue" : "margin",
    grossMarginPercent,
    caveat: caveatOf(grossMarginPercent),
    totals: {
      customers: Number(rows[0]?.customers ?? 0),
      withoutPurchase: Number(rows[0]?.without_purchase ?? 0),
      revenue: totalRevenue,
      margin: marginOf(totalRevenue),
      topTenSharePercent: shareOf(Number(rows[0]?.top_revenue ?? 0), totalRevenue),
      revenueWithoutCustomer: Number(rows[0]?.unnamed_revenue ?? 0),
    },
    customers,
    nextCursor,
  };
};
