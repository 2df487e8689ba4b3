import "server-only";
import type {
  ExchangeRatePage,
  ExchangeRateQuery,
  RateCurrencySummary,
} from "@/lib/contracts/exchange-rates/exchange-rate";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { rateKey, recordsByCurrency, recordsByRate } from "@/lib/server/records/rate-usage";
import type { RateSpan } from "@/lib/server/records/rated-records";
import { asDate, asDay, nextStart } from "./next-start";

type StoredRate = { currency: string; validFrom: string; rate: string };

const readPage = async (
  ctx: Context,
  { currency, limit, cursor }: ExchangeRateQuery,
): Promise<StoredRate[]> => {
  const [afterCurrency, afterDay] = cursor?.split("_") ?? [];
  const after =
    afterCurrency && afterDay
      ? [
          {
            OR: [
              { currency: { gt: afterCurrency } },
              { currency: afterCurrency, validFrom: { lt: asDate(afterDay) } },
            ],
          },
        ]
      : [];
  const found = await db.exchangeRate.findMany({
    where: {
      organizationId: ctx.organization.id,
      AND: [...(currency === undefined ? [] : [{ currency }]), ...after],
    },
    orderBy: [{ currency: "asc" }, { validFrom: "desc" }],
    take: limit + 1,
  });
  return found.map((each) => ({
    currency: each.currency,
    validFrom: asDay(each.validFrom),
    rate: each.rate.toFixed(),
  }));
};

/** The days that a page's rates decide, for each of its currencies. */
const spansOf = async (ctx: Context, page: readonly StoredRate[]): Promise<RateSpan[]> => {
  const currencies = [...new Set(page.map(({ currency }) => currency))];
  return Promise.all(
    currencies.map(async (currency) => {
      const days = page.filter((each) => each.currency === currency).map(({ validFrom }) => validFrom);
      const until = await nextStart(db, ctx.organization.id, currency, days[0] ?? "");
      return { currency, from: days.at(-1), ...(until === null ? {} : { until }) };
    }),
  );
};

const summarize = async (ctx: Context): Promise<RateCurrencySummary[]> => {
  const organizationId = ctx.organization.id;
  const groups = await db.exchangeRate.groupBy({
    by: ["currency"],
    where: { organizationId },
    _count: { _all: true },
    _min: { validFrom: true },
    _max: { validFrom: true },
    orderBy: { currency: "asc" },
  });
  const currencies = groups.map(({ currency }) => currency);
  const newest = groups.flatMap(({ currency, _max }) =>
    _max.validFrom ? [{ currency, validFrom: _max.validFrom }] : [],
  );
  const [records, latest] = await Promise.all([
    recordsByCurrency(ctx, currencies),
    db.exchangeRate.findMany({ where: { organizationId, OR: newest } }),
  ]);
  return groups.flatMap(({ currency, _count, _min }) => {
    const found = latest.find((each) => each.currency === currency);
    if (!found || !_min.validFrom) return [];
    return [
      {
        currency,
        rates: _count._all,
        firstValidFrom: asDay(_min.validFrom),
        latest: { validFrom: asDay(found.validFrom), rate: found.rate.toFixed() },
        records: records.get(currency) ?? 0,
      },
    ];
  });
};

/**
 * Exchange rates into the organization's currency, by currency and newest first, a page at a time, with how many
 * stored records each converts; and a summary of every currency that has rates.
 */
export async function listExchangeRates(ctx: Context, query: ExchangeRateQuery): Promise<ExchangeRatePage> {
  const [currencies, found] = await Promise.all([summarize(ctx), readPage(ctx, query)]);
  const page = found.slice(0, query.limit);
  const records = await recordsByRate(ctx, await spansOf(ctx, page));
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    currency: ctx.organization.currency,
    currencies,
    rates: page.map((each) => ({
      ...each,
      records: records.get(rateKey(each.currency, each.validFrom)) ?? 0,
    })),
    nextCursor: last ? `${last.currency}_${last.validFrom}` : null,
  };
}
