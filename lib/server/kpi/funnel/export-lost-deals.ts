import "server-only";
import { type LostDeal, type LostDealsFileQuery, lostDealText } from "@/lib/contracts/funnel";
import { hasWords, maxRowsOfFile } from "@/lib/contracts/row-files";
import { wallClockOf } from "@/lib/time";
import type { Context } from "../../auth/context";
import type { FileColumn } from "../../row-files/columns";
import { fileResponse, onePage } from "../../row-files/file-response";
import { listLostDeals } from "./list-lost-deals";

const columnsOf = (currency: string, timeZone: string): FileColumn<LostDeal>[] => {
  const moment = (at: string | null) => (at === null ? null : wallClockOf(new Date(at), timeZone));
  return [
    { title: "external id", of: ({ externalId }) => externalId },
    { title: "deal", of: ({ name }) => name },
    { title: "customer id", of: ({ customer }) => customer?.externalId ?? null },
    { title: "customer", of: ({ customer }) => customer?.name ?? null },
    { title: "owner", of: ({ owner }) => owner },
    {
      title: `entered the stage (${timeZone})`,
      dates: "minute",
      of: ({ enteredAt }) => moment(enteredAt),
    },
    { title: `lost (${timeZone})`, dates: "minute", of: ({ lostAt }) => moment(lostAt) },
    { title: `amount (${currency})`, of: ({ amount }) => amount },
  ];
};

/**
 * The deals behind a reason for losses of a stage as a CSV or XLSX file: those that a search finds, the largest first,
 * at most 100,000.
 * @throws as listLostDeals, before anything is sent
 */
export const exportLostDeals = async (
  ctx: Context,
  { format, search, ...query }: LostDealsFileQuery,
  { now }: { now: Date },
): Promise<Response> => {
  const lost = await listLostDeals(ctx, query, { now, most: maxRowsOfFile });
  const found = lost.listed.filter((deal) => hasWords(lostDealText(deal), search));
  const isCut = lost.listed.length < lost.deals;
  return fileResponse({
    format,
    name: { file: ["lost deals", query.stage, query.reason, query.from], sheet: "Lost deals" },
    columns: columnsOf(lost.currency, lost.timeZone),
    pages: onePage(found),
    rows: isCut ? lost.deals : found.length,
    written: found.length,
  });
};
