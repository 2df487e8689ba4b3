import "server-only";
import { z } from "zod";
import type { CustomerValue, CustomerValues, CustomerValuesQuery } from "@/lib/contracts/customer-values";
import { InvalidInput } from "@/lib/errors";
import {
  AT_RISK_BELOW,
  type CustomerValue as Prediction,
  type RankedCustomer,
  worthOf,
} from "@/lib/kpi/lifetime";
import { PREDICTED_YEARS } from "@/lib/kpi/models";
import { db } from "@/lib/server/db";
import { addDays, type LocalDate, localDateOf } from "@/lib/time";
import type { Context } from "../../auth/context";
import { openCursor, refuseCursor, writeCursor } from "../../http/cursor";
import type { FitWithTotals, RankAnswer, RankJob } from "./jobs";
import { lifetimeFits } from "./lifetime-fits";
import { readHistories } from "./read-histories";
import { runJob } from "./run-job";

const cursorSchema = z.tuple([z.number(), z.uuid()]);

/** Where the page begins. @throws InvalidInput for what is no cursor, and for one of another listing */
const placeOf = (question: unknown, cursor: string | undefined): RankedCustomer | undefined => {
  if (cursor === undefined) return undefined;
  const place = cursorSchema.safeParse(openCursor(question, cursor));
  if (!place.success) throw refuseCursor();
  const [worth, customerId] = place.data;
  return { worth, customerId };
};

/** @throws InvalidInput for a date in the future */
const boundaryOf = (asked: LocalDate | undefined, today: LocalDate): LocalDate => {
  const tomorrow = addDays(today, 1);
  if (asked === undefined || asked <= tomorrow) return asked ?? tomorrow;
  const message = `"before" (${asked}) lies in the future: purchases are known before ${tomorrow} at most`;
  throw new InvalidInput(`${message}.`, [{ path: "before", message }]);
};

const rank = async (job: Omit<RankJob, "kind">): Promise<RankAnswer> => {
  let ranking: RankAnswer = { count: 0, customers: [] };
  await runJob<RankJob>({ kind: "rank", ...job }, (answer) => {
    ranking = answer;
  });
  return ranking;
};

/** What people and other systems know customers by, beside their predictions. */
const described = async (organizationId: string, ranked: readonly Prediction[]): Promise<CustomerValue[]> => {
  const rows = await db.customer.findMany({
    where: { organizationId, id: { in: ranked.map(({ customerId }) => customerId) } },
    select: { id: true, externalId: true, name: true, segment: true },
  });
  const byId = new Map(rows.map(({ id, ...customer }) => [id, customer]));
  return ranked.flatMap(({ customerId, ...prediction }) => {
    const customer = byId.get(customerId);
    return customer ? [{ ...customer, ...prediction }] : [];
  });
};

const factsOf = (fit: FitWithTotals) => {
  if (fit.status === "refused") {
    return { reason: fit.reason, customersFitted: null, customersLikelyActive: null, expectedRevenue: null };
  }
  const { customersLikelyActive, expectedRevenue } = fit.totals;
  const ofPurchases = fit.status === "nbd" ? fit.reason : null;
  return {
    reason: fit.spend.status === "refused" ? fit.spend.reason : ofPurchases,
    customersFitted: fit.customersFitted,
    customersLikelyActive,
    expectedRevenue,
  };
};

/**
 * Customers by what they are expected to bring within the next 12 months, highest first, page by page; where spending
 * cannot be estimated, by how often they are expected to purchase. Where nothing is predicted there are none, and the
 * reason is said.
 * @throws InvalidInput for a date in the future and for a cursor of another listing
 */
export const listCustomerValues = async (
  { organization }: Context,
  { before: asked, only, cursor, limit }: CustomerValuesQuery,
  { now }: { now: Date },
): Promise<CustomerValues> => {
  const before = boundaryOf(asked, localDateOf(now, organization.timeZone));
  const question = { list: "customer values", organization: organization.id, before, only };
  const after = placeOf(question, cursor);
  const fit = (await lifetimeFits(organization, new Set([before]))).get(before);
  if (!fit) throw new Error(`There is no fit of the purchases before ${before}.`);
  const common = {
    before,
    timeZone: organization.timeZone,
    currency: organization.currency,
    horizonMonths: PREDICTED_YEARS * 12,
    status: fit.status,
    ...factsOf(fit),
  };
  if (fit.status === "refused") {
    return { ...common, rankedBy: "value", count: 0, customers: [], nextCursor: null };
  }
  const { histories } = await readHistories(organization, [before]);
  const aliveBelow = only === "at-risk" ? AT_RISK_BELOW : undefined;
  const options = { asOf: addDays(before, -1), aliveBelow, after, limit: limit + 1 };
  const { count, customers } = await rank({ histories, fit, options });
  const page = customers.slice(0, limit);
  const last = customers.length > limit ? page.at(-1) : undefined;
  return {
    ...common,
    rankedBy: fit.spend.status === "fitted" ? "value" : "purchases",
    count,
    customers: await described(organization.id, page),
    nextCursor: last ? writeCursor(question, [worthOf(last), last.customerId]) : null,
  };
};
