import { PageLink } from "@/components/ui/page-link";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ListView } from "@/lib/contracts/list-address";
import type { ListedRecord } from "@/lib/contracts/record-lists";
import { recordScreens, type ScreenField, type ScreenType } from "@/lib/contracts/record-screens";
import { FieldValue } from "./field-value";
import { recordHref } from "./record-href";
import { SortableHead } from "./sortable-head";

const isFigure = ({ kind }: ScreenField) => kind === "money" || kind === "number" || kind === "percent";

type Props = {
  type: ScreenType;
  records: readonly ListedRecord[];
  columns: readonly string[];
  view: ListView;
  hrefOf: (view: ListView) => string;
};

/** The records of a list: what each is called, then the chosen columns. */
export function RecordTable({ type, records, columns, view, hrefOf }: Props) {
  const { fields, sorts, title } = recordScreens[type];
  const shown = columns.flatMap((name) => fields.find(({ field }) => field === name) ?? []);
  const hasName = fields.some(({ field }) => field === "name");
  const sorted = view.sort ?? sorts[0] ?? "";
  const head = (field: string, label: string, figures = false, className = "") =>
    sorts.includes(field) ? (
      <SortableHead
        key={field}
        label={label}
        figures={figures}
        className={className}
        isSorted={sorted === field}
        isText={field === "name" || field === "externalId"}
        view={view}
        field={field}
        hrefOf={hrefOf}
      />
    ) : (
      <HeadCell key={field} figures={figures} className={className}>
        {label}
      </HeadCell>
    );
  return (
    <Table label={title} tableClassName="min-w-max">
      <thead>
        <tr>
          {head(
            hasName && sorts.includes("name") ? "name" : "externalId",
            hasName ? "Name" : "Id",
            false,
            "left-0 z-2",
          )}
          {shown.map((field) => head(field.field, field.label, isFigure(field)))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={record.externalId} interactive>
            <RowHeadCell className="sticky left-0 z-1 max-w-40 bg-surface sm:max-w-72">
              <PageLink
                href={recordHref(type, record.externalId)}
                className="block truncate rounded-sm hover:underline"
                title={record.label}
              >
                {record.label}
              </PageLink>
              {record.label === record.externalId ? null : (
                <span className="block truncate font-normal text-ink-muted text-xs">{record.externalId}</span>
              )}
            </RowHeadCell>
            {shown.map((field) => (
              <DataCell key={field.field} figures={isFigure(field)} className="max-w-64 truncate">
                <FieldValue field={field} values={record.fields} names={record.names} short />
              </DataCell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
