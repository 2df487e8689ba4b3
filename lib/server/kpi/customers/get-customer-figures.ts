import "server-only";
import type { CustomerFigures } from "@/lib/contracts/customer-figures";
import { NotFound } from "@/lib/errors";
import { customerPredictor, type PurchaseHistory, summarizePurchases } from "@/lib/kpi/lifetime";
import { PREDICTED_YEARS } from "@/lib/kpi/models";
import { db, Prisma } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context, OrganizationSettings } from "../../auth/context";
import { latestKeptFit } from "../lifetime/kept-fits";
import { purchaseRows } from "../relations";

type PurchaseDay = { date: string; purchases: number; amount: string };

/** A customer's purchases by local day, found by the index on customer and date. */
export const purchaseDaysOf = (
  organization: OrganizationSettings,
  customerId: string,
  now: Date,
): Prisma.Sql => Prisma.sql`
  SELECT ((purchased_at AT TIME ZONE ${organization.timeZone})::date)::text AS date, count(*)::int AS purchases,
    sum(amount)::text AS amount
  FROM ${purchaseRows(organization)} p
  WHERE customer_id = ${customerId}::uuid AND purchased_at <= ${now}
  GROUP BY 1 ORDER BY 1`;

/** A customer's answers by kind and scale, found by the index on customer. */
export const answersOf = (
  { id, timeZone }: OrganizationSettings,
  customerId: string,
): Prisma.Sql => Prisma.sql`
  SELECT kind, scale_min::int AS "scaleMin", scale_max::int AS "scaleMax", count(*)::int AS answers,
    avg(score)::float8 AS mean, ((max(submitted_at) AT TIME ZONE ${timeZone})::date)::text AS "lastOn"
  FROM survey_response
  WHERE organization_id = ${id}::uuid AND customer_id = ${customerId}::uuid
  GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC`;

const outlookOf = async (
  organization: OrganizationSettings,
  history: PurchaseHistory,
  now: Date,
): Promise<CustomerFigures["outlook"]> => {
  const [summary] = summarizePurchases([history], localDateOf(now, organization.timeZone));
  if (!summary)
    return { status: "none", reason: "Nothing was bought yet, and predictions are made from purchases." };
  // Whether it is made of today's purchases is not asked: that takes a look at everybody's.
  const kept = await latestKeptFit(organization);
  if (!kept)
    return {
      status: "none",
      reason: "No prediction was made yet: it is when the predictive lifetime value is looked at.",
    };
  if (kept.fit.status === "refused") return { status: "none", reason: kept.fit.reason };
  return {
    status: "predicted",
    fittedBefore: kept.before,
    horizonMonths: PREDICTED_YEARS * 12,
    ...customerPredictor(kept.fit, { horizonYears: PREDICTED_YEARS })(summary),
  };
};

/**
 * What a customer brought so far, how content they said they are, and what they are expected to buy. Purchases are
 * those of the KPIs: won deals or orders, as the organization counts them.
 * @throws NotFound for an unknown customer
 */
export const getCustomerFigures = async (
  { organization }: Context,
  externalId: string,
  { now }: { now: Date },
): Promise<CustomerFigures> => {
  const customer = await db.customer.findFirst({
    where: { organizationId: organization.id, externalId: externalId.replaceAll("\0", "") },
    select: { id: true },
  });
  if (!customer) throw new NotFound(`There is no customer with the external id "${externalId}".`);
  const [days, satisfaction] = await Promise.all([
    db.$queryRaw<PurchaseDay[]>(purchaseDaysOf(organization, customer.id, now)),
    db.$queryRaw<CustomerFigures["satisfaction"]>(answersOf(organization, customer.id)),
  ]);
  const count = days.reduce((sum, { purchases }) => sum + purchases, 0);
  const revenue = days.reduce((sum, { amount }) => sum.plus(amount), new Prisma.Decimal(0));
  const { grossMarginPercent } = organization;
  const history = days.map(({ date, amount }) => ({ date, amount: Number(amount) }));
  return {
    currency: organization.currency,
    purchases: {
      source: organization.revenueSource,
      count,
      revenue: revenue.toNumber(),
      average: count === 0 ? null : revenue.div(count).toNumber(),
      margin: grossMarginPercent === null ? null : revenue.times(grossMarginPercent).div(100).toNumber(),
      grossMarginPercent,
      firstOn: days[0]?.date ?? null,
      lastOn: days.at(-1)?.date ?? null,
    },
    satisfaction,
    outlook: await outlookOf(organization, history, now),
  };
};
