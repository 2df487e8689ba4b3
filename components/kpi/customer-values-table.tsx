import { useOrganization } from "@/components/layout/organization-context";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { CustomerValue } from "@/lib/contracts/customer-values";
import { formatDate } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";

type Props = { label: string; customers: readonly CustomerValue[]; atRisk: boolean };

/** Customers with what is expected of them; of those at risk, what they would bring if they stayed. */
export function CustomerValuesTable({ label, customers, atRisk }: Props) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeadCell>Customer</HeadCell>
          <HeadCell figures>Expected value</HeadCell>
          {atRisk && <HeadCell figures>If they stay</HeadCell>}
          <HeadCell className="w-36">Still a customer</HeadCell>
          <HeadCell figures>Expected purchases</HeadCell>
          <HeadCell figures>Last purchase</HeadCell>
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <CustomerRow key={customer.externalId} customer={customer} atRisk={atRisk} />
        ))}
      </tbody>
    </Table>
  );
}

function CustomerRow({ customer, atRisk }: { customer: CustomerValue; atRisk: boolean }) {
  const format = useOrganization();
  const money = (value: number | null) => formatValue(value, "money", format);
  return (
    <Row>
      <RowHeadCell className="min-w-40">
        {customer.name}
        {customer.segment && (
          <span className="block font-normal text-ink-muted text-sm">{customer.segment}</span>
        )}
      </RowHeadCell>
      <DataCell figures className={atRisk ? "" : "font-semibold"}>
        {money(customer.expectedValue)}
      </DataCell>
      {atRisk && (
        <DataCell figures className="font-semibold">
          {money(customer.valueIfActive)}
        </DataCell>
      )}
      <DataCell>
        <Chance probability={customer.probabilityAlive} atRisk={atRisk} />
      </DataCell>
      <DataCell figures>
        {formatValue(customer.expectedPurchases, "count", { ...format, digits: 1 })}
      </DataCell>
      <DataCell figures>{formatDate(customer.lastPurchaseOn, format.locale)}</DataCell>
    </Row>
  );
}

/** A probability in percent, with a bar of its length beside it. */
function Chance({ probability, atRisk }: { probability: number; atRisk: boolean }) {
  const format = useOrganization();
  const percent = probability * 100;
  return (
    <span className="flex items-center gap-2">
      <span className="figures w-11 shrink-0 text-right">
        {formatValue(percent, "%", { ...format, digits: 0 })}
      </span>
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-sunken">
        <span
          className={`block h-full rounded-full ${atRisk ? "bg-watch" : "bg-accent"}`}
          style={{ width: `${percent}%` }}
        />
      </span>
    </span>
  );
}
