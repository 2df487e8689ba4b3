import { useOrganization } from "@/components/layout/organization-context";
import { type RowOrder, SortHead } from "@/components/layout/trace/sort-head";
import { TextLink } from "@/components/ui/button";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { CohortCellCustomers, CohortMeasure } from "@/lib/contracts/cohorts";
import { formatPeriod } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";

type Props = {
  customers: readonly CohortCellCustomers["customers"][number][];
  measure: CohortMeasure;
  currency: string;
  order: RowOrder<CellSort>;
  onOrder: (order: RowOrder<CellSort>) => void;
};

export type CellSort = "name" | "acquired" | "amount";

/** Customers of a cohort with what each adds to one of its cells, leading to the customer. */
export function CellCustomersTable({ customers, measure, currency, order, onOrder }: Props) {
  const { locale } = useOrganization();
  const month = (first: string) => formatPeriod(first, "month", locale);
  return (
    <Table label="Customers of the cell" className="max-h-96">
      <thead>
        <tr>
          <SortHead sort="name" name="Customer" {...{ order, onOrder }} />
          <SortHead sort="acquired" name="Won in" {...{ order, onOrder }} />
          <HeadCell className="bg-raised max-sm:hidden">Looked at</HeadCell>
          <SortHead
            sort="amount"
            name={measure === "revenue" ? "Revenue in the month" : "At the month’s end"}
            figures={measure === "revenue"}
            first="desc"
            {...{ order, onOrder }}
          />
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
