import { type CsvCell, toCsv } from "@/lib/charts/csv";

type Answer = { score: number; scaleMax: number; at: string };

/** A ranked customer, as far as a file shows it. */
export type CustomerRow = {
  rank: number;
  externalId: string;
  name: string;
  segment: string | null;
  region: string | null;
  owner: { name: string } | null;
  revenue: number;
  margin: number | null;
  sharePercent: number | null;
  purchases: number;
  lastPurchaseAt: string | null;
  ticketsOpened: number;
  lastCsat: Answer | null;
  lastNps: Answer | null;
};

/** Customers in the order of their ranking, as CSV. @param currency heads the columns of money */
export function customersCsv(customers: readonly CustomerRow[], currency: string): string {
  const head: CsvCell[] = [
    "rank",
    "external id",
    "customer",
    "segment",
    "region",
    "owner",
    `revenue (${currency})`,
    `margin (${currency})`,
    "share of revenue (%)",
    "purchases",
    "last purchase",
    "tickets opened",
    "last CSAT",
    "of",
    "last NPS",
  ];
  return toCsv([
    head,
    ...customers.map((it): CsvCell[] => [
      it.rank,
      it.externalId,
      it.name,
      it.segment,
      it.region,
      it.owner?.name ?? null,
      it.revenue,
      it.margin,
      it.sharePercent,
      it.purchases,
      it.lastPurchaseAt,
      it.ticketsOpened,
      it.lastCsat?.score ?? null,
      it.lastCsat?.scaleMax ?? null,
      it.lastNps?.score ?? null,
    ]),
  ]);
}
