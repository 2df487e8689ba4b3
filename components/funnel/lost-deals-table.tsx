import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { LostDeals } from "@/lib/contracts/funnel";
import { formatMoment } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";

/** Lost deals, each leading to its own page and its customer's. On small screens the customer stands below the deal. */
export function LostDealsTable({ deals }: { deals: readonly LostDeals["listed"][number][] }) {
  const { locale, currency, timeZone } = useOrganization();
  return (
    <Table label="Deals lost for this reason" className="max-h-96">
      <thead>
        <tr>
          <HeadCell className="bg-raised">Deal</HeadCell>
          <HeadCell className="bg-raised max-sm:hidden">Customer</HeadCell>
          <HeadCell className="bg-raised max-sm:hidden">Owner</HeadCell>
          <HeadCell figures className="bg-raised">
            Amount
          </HeadCell>
          <HeadCell className="bg-raised">Lost</HeadCell>
        </tr>
      </thead>
      <tbody>
        {deals.map(({ externalId, name, customer, owner, enteredAt, lostAt, amount }) => (
          <Row key={`${externalId} ${enteredAt}`}>
            <RowHeadCell className="max-w-44 font-normal sm:max-w-72">
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
            <DataCell className="max-w-56 truncate max-sm:hidden">
              {customer ? (
                <TextLink href={`/data/customers/${encodeURIComponent(customer.externalId)}`}>
                  {customer.name}
                </TextLink>
              ) : (
                "–"
              )}
            </DataCell>
            <DataCell className="whitespace-nowrap max-sm:hidden">{owner ?? "–"}</DataCell>
            <DataCell figures>{formatValue(amount, "money", { locale, currency })}</DataCell>
            <DataCell className="whitespace-nowrap text-sm">
              {lostAt === null ? "–" : formatMoment(lostAt, locale, timeZone)}
            </DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
