import { useOrganization } from "@/components/layout/organization-context";
import { type RowOrder, SortHead } from "@/components/layout/trace/sort-head";
import { TextLink } from "@/components/ui/button";
import { DataCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { LostDeal } from "@/lib/contracts/funnel";
import { formatDay } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";

export type LostSort = "name" | "customer" | "owner" | "amount" | "lostAt";

type Props = {
  deals: readonly LostDeal[];
  order: RowOrder<LostSort>;
  onOrder: (order: RowOrder<LostSort>) => void;
};

/** Lost deals, each leading to its own page and its customer's. On small screens the customer stands below the deal. */
export function LostDealsTable({ deals, order, onOrder }: Props) {
  const { locale, currency, timeZone } = useOrganization();
  const has = {
    customer: deals.some(({ customer }) => customer),
    owner: deals.some((deal) => deal.owner),
  };
  return (
    <Table label="Deals lost for this reason" className="max-h-96">
      <thead>
        <tr>
          <SortHead sort="name" name="Deal" {...{ order, onOrder }} />
          {has.customer && (
            <SortHead sort="customer" name="Customer" className="max-sm:hidden" {...{ order, onOrder }} />
          )}
          {has.owner && (
            <SortHead sort="owner" name="Owner" className="max-sm:hidden" {...{ order, onOrder }} />
          )}
          <SortHead sort="amount" name="Amount" figures {...{ order, onOrder }} />
          <SortHead sort="lostAt" name="Lost" first="desc" {...{ order, onOrder }} />
        </tr>
      </thead>
      <tbody>
        {deals.map(({ externalId, name, customer, owner, enteredAt, lostAt, amount }) => (
          <Row key={`${externalId} ${enteredAt}`}>
            <RowHeadCell className="max-w-32 font-normal sm:max-w-52">
              <TextLink
                className="block truncate"
                title={name}
                href={`/data/deals/${encodeURIComponent(externalId)}`}
              >
                {name}
              </TextLink>
              {customer && (
                <span className="block truncate text-ink-muted text-xs sm:hidden">{customer.name}</span>
              )}
            </RowHeadCell>
            {has.customer && (
              <DataCell className="max-w-32 truncate max-sm:hidden">
                {customer ? (
                  <TextLink href={`/data/customers/${encodeURIComponent(customer.externalId)}`}>
                    {customer.name}
                  </TextLink>
                ) : (
                  "–"
                )}
              </DataCell>
            )}
            {has.owner && <DataCell className="whitespace-nowrap max-sm:hidden">{owner ?? "–"}</DataCell>}
            <DataCell figures>{formatValue(amount, "money", { locale, currency })}</DataCell>
            <DataCell className="whitespace-nowrap text-sm">
              {lostAt === null ? "–" : formatDay(lostAt, locale, timeZone)}
            </DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
