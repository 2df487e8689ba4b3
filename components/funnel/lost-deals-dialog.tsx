"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { ReadDialog } from "@/components/layout/trace/read-dialog";
import { SearchedRows } from "@/components/layout/trace/searched-rows";
import { toCsv } from "@/lib/charts/csv";
import type { LostDeals, LostDealsQuery } from "@/lib/contracts/funnel";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { lostDealsOptions } from "@/lib/queries/funnel";
import { LostDealsTable } from "./lost-deals-table";

/** The reason as it is shown; "" is that none was given. */
export const reasonWords = (reason: string): string => (reason === "" ? "No reason given" : reason);

const dealsCsv = (deals: readonly LostDeals["listed"][number][], currency: string): string =>
  toCsv([
    [
      "external id",
      "deal",
      "customer id",
      "customer",
      "owner",
      "entered stage",
      "lost",
      `amount (${currency})`,
    ],
    ...deals.map(({ externalId, name, customer, owner, enteredAt, lostAt, amount }) => [
      externalId,
      name,
      customer?.externalId ?? null,
      customer?.name ?? null,
      owner,
      enteredAt,
      lostAt,
      amount,
    ]),
  ]);

/** How many deals are lost from a stage for one reason, what they were worth, and the very deals. */
export function LostDealsDialog({ query, onClose }: { query: LostDealsQuery; onClose: () => void }) {
  const { locale, currency } = useOrganization();
  const read = useQuery(lostDealsOptions(query));
  const title = `${query.stage}, ${reasonWords(query.reason)}`;
  const sum = (data: LostDeals) =>
    `${formatCount(data.deals, locale)} lost · ${formatValue(data.amount, "money", { locale, currency })}`;
  return (
    <ReadDialog
      title={title}
      description={[formatDateRange(query.from, query.to, locale), read.data && sum(read.data)]
        .filter(Boolean)
        .join(" · ")}
      formula={`deals that entered ${query.stage} in these days and were lost from it so far, for this reason`}
      bounds="Days of"
      query={read}
      onClose={onClose}
    >
      {({ listed, deals }) => (
        <SearchedRows
          rows={listed}
          size={deals}
          noun={["deal", "deals"]}
          textOf={({ externalId, name, customer, owner }) =>
            [externalId, name, customer?.name, owner].filter(Boolean).join(" ")
          }
          title={`lost deals ${title}`}
          csv={(found) => dealsCsv(found, currency)}
        >
          {(found) => <LostDealsTable deals={found} />}
        </SearchedRows>
      )}
    </ReadDialog>
  );
}
