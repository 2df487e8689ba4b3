import { useOrganization } from "@/components/layout/organization-context";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { CustomerRanking, RankedCustomer } from "@/lib/contracts/rankings";
import { formatInstant } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import type { RankedBy } from "@/lib/queries/rankings";
import { InlineBar } from "./inline-bar";
import { SortHead } from "./sort-head";

type Props = {
  ranking: CustomerRanking;
  customers: readonly RankedCustomer[];
  query: RankedBy;
  onSort: (sort: RankedBy["sort"]) => void;
};

const titles: Record<RankedBy["sort"], string> = {
  profit: "Revenue",
  purchases: "Purchases",
  tickets: "Tickets",
};

/** Customers in order: what they bring with its length, what they buy, what they ask for, what they last said. */
export function CustomersTable({ ranking, customers, query, onSort }: Props) {
  const { locale, currency } = useOrganization();
  const longest = Math.max(0, ...customers.map(({ revenue }) => revenue));
  const head = (sort: RankedBy["sort"], label = titles[sort]) => (
    <SortHead
      figures
      label={label}
      direction={query.sort === sort ? (query.order === "most" ? "descending" : "ascending") : null}
      onSort={() => onSort(sort)}
    />
  );
  return (
    <Table label="Customers ranked" tableClassName="min-w-max">
      <thead>
        <tr>
          <HeadCell className="sticky left-0 z-2">Customer</HeadCell>
          {head("profit", ranking.basis === "margin" ? "Revenue and margin" : "Revenue")}
          <HeadCell figures>Share</HeadCell>
          {head("purchases")}
          <HeadCell figures>Last purchase</HeadCell>
          {head("tickets")}
          <HeadCell figures>Last CSAT</HeadCell>
          <HeadCell figures>Last NPS</HeadCell>
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <Row key={customer.externalId}>
            <RowHeadCell className="sticky left-0 z-1 max-w-44 bg-surface sm:max-w-72">
              <CustomerName customer={customer} />
            </RowHeadCell>
            <DataCell figures className="min-w-36">
              <span className="block">
                <span className="font-medium">
                  {formatValue(customer.revenue, "money", { locale, currency })}
                </span>
                {customer.margin !== null && (
                  <span className="block text-ink-muted text-xs">
                    margin {formatValue(customer.margin, "money", { locale, currency })}
                  </span>
                )}
                <InlineBar percent={longest === 0 ? 0 : (Math.max(0, customer.revenue) * 100) / longest} />
              </span>
            </DataCell>
            <DataCell figures>
              {customer.sharePercent === null
                ? "–"
                : formatValue(customer.sharePercent, "%", { locale, currency })}
            </DataCell>
            <DataCell figures>{formatCount(customer.purchases, locale)}</DataCell>
            <DataCell figures>
              <Day at={customer.lastPurchaseAt} />
            </DataCell>
            <DataCell figures>{formatCount(customer.ticketsOpened, locale)}</DataCell>
            <DataCell figures>
              {customer.lastCsat ? `${customer.lastCsat.score} of ${customer.lastCsat.scaleMax}` : "–"}
            </DataCell>
            <DataCell figures>{customer.lastNps ? customer.lastNps.score : "–"}</DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function CustomerName({ customer: { rank, name, segment, region, owner } }: { customer: RankedCustomer }) {
  const { locale } = useOrganization();
  const about = [segment, region, owner?.name].filter(Boolean).join(" · ");
  return (
    <span className="flex items-baseline gap-2">
      <span className="figures w-6 shrink-0 text-right font-normal text-ink-muted text-xs">
        {formatCount(rank, locale)}
      </span>
      <span className="min-w-0">
        <span className="block truncate" title={name}>
          {name}
        </span>
        {about && <span className="block truncate font-normal text-ink-muted text-xs">{about}</span>}
      </span>
    </span>
  );
}

/** The local day of an instant. */
function Day({ at }: { at: string | null }) {
  const { locale, timeZone } = useOrganization();
  if (at === null) return <>–</>;
  return <time dateTime={at}>{formatInstant(at, locale, timeZone).replace(/,.*$/, "")}</time>;
}
