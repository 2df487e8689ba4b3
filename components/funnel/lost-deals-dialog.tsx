"use client";

import { useQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { ReadDialog } from "@/components/layout/trace/read-dialog";
import { SearchedRows } from "@/components/layout/trace/searched-rows";
import { type LostDeal, type LostDeals, type LostDealsQuery, lostDealText } from "@/lib/contracts/funnel";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { lostDealsOptions, readLostDealsFile } from "@/lib/queries/funnel";
import { LostDealsTable } from "./lost-deals-table";

/** The reason as it is shown; "" is that none was given. */
export const reasonWords = (reason: string): string => (reason === "" ? "No reason given" : reason);

const sorts = {
  name: (deal: LostDeal) => deal.name,
  customer: (deal: LostDeal) => deal.customer?.name ?? null,
  owner: (deal: LostDeal) => deal.owner,
  amount: (deal: LostDeal) => deal.amount,
  lostAt: (deal: LostDeal) => deal.lostAt,
};

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
          textOf={lostDealText}
          sorts={sorts}
          firstOrder={{ sort: "amount", order: "desc" }}
          file={{
            title: `lost deals ${title}`,
            read: (search, format) => readLostDealsFile({ ...query, search, format }),
          }}
        >
          {(found, order) => <LostDealsTable deals={found} {...order} />}
        </SearchedRows>
      )}
    </ReadDialog>
  );
}
