import { useOrganization } from "@/components/layout/organization-context";
import { PageLink } from "@/components/ui/page-link";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { KpiRecord, KpiRecords } from "@/lib/contracts/kpi-records";
import { formatMoment } from "@/lib/format/format-period";
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
          <SortHead sort="at" name="When" first="desc" {...{ order, onOrder }} />
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={`${record.part} ${record.type} ${record.externalId} ${record.at}`}>
            <RowHeadCell className="min-w-36 max-w-44 font-normal sm:max-w-72">
              <RecordLink type={record.type} externalId={record.externalId} title={record.label}>
                {record.label}
              </RecordLink>
              <About
                record={record}
                part={answer.terms.length > 1 ? (nameOf.get(record.part) ?? record.part) : null}
              />
            </RowHeadCell>
            {has.customer && (
              <DataCell className="max-sm:hidden">
                {record.customer ? (
                  <RecordLink type="customers" externalId={record.customer.externalId}>
                    {record.customer.name}
                  </RecordLink>
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
            <DataCell className="whitespace-nowrap text-sm">
              {formatMoment(record.at, locale, timeZone)}
            </DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

type RecordLinkProps = {
  type: KpiRecord["type"];
  externalId: string;
  children: string;
  title?: string;
};

/** A record's name, leading to its page where it has one. */
function RecordLink({ type, externalId, children, title }: RecordLinkProps) {
  const href = recordHref(type, externalId);
  const shown = title === undefined ? "" : "block truncate font-medium";
  if (href === null) {
    return (
      <span className={shown} title={title}>
        {children}
      </span>
    );
  }
  return (
    <PageLink href={href} className={`${shown} rounded-sm text-accent-ink hover:underline`} title={title}>
      {children}
    </PageLink>
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
