import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { CohortCellCustomers, CohortMeasure } from "@/lib/contracts/cohorts";
import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";

type Props = {
  customers: readonly CohortCellCustomers["customers"][number][];
  measure: CohortMeasure;
  currency: string;
};

/** Customers of a cohort with what each adds to one of its cells, leading to the customer. */
export function CellCustomersTable({ customers, measure, currency }: Props) {
  const { locale } = useOrganization();
  const month = (first: string) => formatPeriod(first, "month", locale);
  return (
    <Table label="Customers of the cell" className="max-h-96">
      <thead>
        <tr>
          <HeadCell className="bg-raised">Customer</HeadCell>
          <HeadCell className="bg-raised">Won in</HeadCell>
          <HeadCell className="bg-raised max-sm:hidden">Looked at</HeadCell>
          <HeadCell figures={measure === "revenue"} className="bg-raised">
            {measure === "revenue" ? "Revenue in the month" : "At the month’s end"}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {customers.map(({ externalId, name, acquired, month: looked, amount }) => (
          <Row key={externalId}>
            <RowHeadCell className="font-normal">
              <TextLink href={`/data/customers/${encodeURIComponent(externalId)}`}>{name}</TextLink>
            </RowHeadCell>
            <DataCell className="whitespace-nowrap">{month(acquired)}</DataCell>
            <DataCell className="whitespace-nowrap max-sm:hidden">{month(looked)}</DataCell>
            {measure === "revenue" ? (
              <DataCell figures>{formatValue(amount, "money", { locale, currency })}</DataCell>
            ) : (
              <DataCell className={amount > 0 ? undefined : "text-ink-muted"}>
                {amount > 0 ? "Customer" : "Left"}
              </DataCell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
