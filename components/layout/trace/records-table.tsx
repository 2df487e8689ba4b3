import Link from "next/link";
import { useOrganization } from "@/components/layout/organization-context";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { KpiRecord, KpiRecords } from "@/lib/contracts/kpi-records";
import { formatDate, formatInstant } from "@/lib/format/format-period";
import { formatValue } from "@/lib/format/format-value";
import type { RowChoice } from "@/lib/queries/kpi-records";
import { recordHref } from "./record-href";
import { SortHead } from "./sort-head";

const typeNames: Record<KpiRecord["type"], string> = {
  owners: "Owner",
  customers: "Customer",
  campaigns: "Campaign",
  leads: "Lead",
  deals: "Deal",
  "deal-stage-events": "Stage",
  orders: "Order",
  tickets: "Ticket",
  "survey-responses": "Answer",
  "campaign-activity": "Campaign",
  "site-traffic": "Traffic",
  "ledger-entries": "Entry",
  "sales-targets": "Target",
};

type Order = Omit<RowChoice, "search">;
type Props = {
  records: readonly KpiRecord[];
  answer: KpiRecords;
  order: Order;
  onOrder: (order: Order) => void;
};

const linkClass = "rounded-sm text-accent-ink hover:underline";

/** Rows behind a part: when, what, whose, and how much each contributes; each leads to its record. On small screens what and whose share a cell. */
export function RecordsTable({ records, answer, order, onOrder }: Props) {
  const { locale, timeZone, currency } = useOrganization();
  const types = new Set(records.map(({ type }) => type));
  const [only] = types.size === 1 ? types : [];
  const has = {
    customer: only !== "customers" && records.some(({ customer }) => customer),
    owner: records.some(({ owner }) => owner),
    status: records.some(({ status }) => status),
    amount: answer.aggregate !== "count" || records.some(({ amount }) => amount !== 1),
    cases: records.some(({ cases }) => cases !== 1),
  };
  const unit = answer.unit === "score" ? "points" : answer.unit;
  const moment = (at: string) =>
    at.length === 10 ? formatDate(at, locale) : formatInstant(at, locale, timeZone);
  const nameOf = new Map(answer.terms.map(({ part, name }) => [part, name]));
  return (
    <Table label="The rows behind this number" className="max-h-[60dvh]">
      <thead>
        <tr>
          <SortHead sort="label" name={only ? typeNames[only] : "Record"} {...{ order, onOrder }} />
          {has.customer && (
            <SortHead sort="customer" name="Customer" className="max-sm:hidden" {...{ order, onOrder }} />
          )}
          {has.owner && (
            <SortHead sort="owner" name="Owner" className="max-sm:hidden" {...{ order, onOrder }} />
          )}
          {has.status && <SortHead sort="status" name="Status" {...{ order, onOrder }} />}
          {has.cases && (
            <HeadCell figures className="bg-raised">
              Records
            </HeadCell>
          )}
          {has.amount && <SortHead sort="amount" name="Amount" figures {...{ order, onOrder }} />}
          <SortHead sort="at" name="When" {...{ order, onOrder }} />
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={`${record.part} ${record.type} ${record.externalId} ${record.at}`}>
            <RowHeadCell className="min-w-36 max-w-44 font-normal sm:max-w-72">
              <Link
                href={recordHref(record.type, record.externalId)}
                prefetch={false}
                className={`block truncate font-medium ${linkClass}`}
                title={record.label}
              >
                {record.label}
              </Link>
              <About
                record={record}
                part={answer.terms.length > 1 ? (nameOf.get(record.part) ?? record.part) : null}
              />
            </RowHeadCell>
            {has.customer && (
              <DataCell className="max-sm:hidden">
                {record.customer ? (
                  <Link
                    href={recordHref("customers", record.customer.externalId)}
                    prefetch={false}
                    className={linkClass}
                  >
                    {record.customer.name}
                  </Link>
                ) : (
                  "–"
                )}
              </DataCell>
            )}
            {has.owner && (
              <DataCell className="whitespace-nowrap max-sm:hidden">{record.owner?.name ?? "–"}</DataCell>
            )}
            {has.status && <DataCell className="whitespace-nowrap">{record.status ?? "–"}</DataCell>}
            {has.cases && <DataCell figures>{record.cases}</DataCell>}
            {has.amount && (
              <DataCell figures className="font-medium">
                {formatValue(record.amount, unit, { locale, currency })}
              </DataCell>
            )}
            <DataCell className="whitespace-nowrap text-sm">{moment(record.at)}</DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** A quieter second line: the part a row counts in, where there are several, and what else tells it apart. */
function About({ record, part }: { record: KpiRecord; part: string | null }) {
  const own = [part, ...Object.values(record.attributes)].filter(Boolean);
  const whose = [record.type === "customers" ? null : record.customer?.name, record.owner?.name].filter(
    Boolean,
  );
  return (
    <span className="block text-ink-muted text-xs">
      {whose.length > 0 && <span className="block truncate sm:hidden">{whose.join(" · ")}</span>}
      {own.length > 0 && (
        <span className="block truncate" title={own.join(" · ")}>
          {own.join(" · ")}
        </span>
      )}
    </span>
  );
}
