import { TextLink } from "@/components/ui/button";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { Causes, ReportedFigure, ResponsibleRecord } from "@/lib/contracts/snapshots";

const changeNames: Record<ResponsibleRecord["change"], string> = {
  created: "Created since",
  edited: "Edited",
  deleted: "Deleted",
  converted: "Converted at another exchange rate",
};

const recordHref = ({ type, externalId }: ResponsibleRecord) =>
  `/data/${type}/${encodeURIComponent(externalId)}`;

/** The records that moved a figure since it was kept, each with what happened to it. */
export function RestatementRecords({
  causes: { records, count, incomplete },
  state,
}: {
  causes: Pick<Causes, "records" | "count" | "incomplete">;
  state: ReportedFigure["state"];
}) {
  return (
    <>
      <h3 className="mb-1.5 font-semibold text-base">
        Records that changed it
        <span className="font-normal text-ink-muted"> {count}</span>
      </h3>
      {records.length === 0 ? (
        <p className="text-ink-muted">
          No record that this figure counts has changed since.
          {state === "matured" ? " It was too young to tell then; the time that passed made it known." : ""}
        </p>
      ) : null}
      {records.length > 0 ? (
        <Table label="Records that changed the figure">
          <thead>
            <tr>
              <HeadCell>Record</HeadCell>
              <HeadCell>Change</HeadCell>
              <HeadCell>Moved</HeadCell>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <Row key={`${record.type} ${record.externalId}`}>
                <RowHeadCell className="font-normal">
                  <TextLink href={recordHref(record)}>{record.label}</TextLink>
                  {record.label === record.externalId ? null : (
                    <span className="block text-ink-muted text-sm">{record.externalId}</span>
                  )}
                </RowHeadCell>
                <DataCell>
                  {changeNames[record.change]}
                  {record.fields.map(({ name, was, is }) => (
                    <span key={name} className="block text-ink-muted text-sm">
                      {name}: {was ?? "empty"} → {is ?? "empty"}
                    </span>
                  ))}
                </DataCell>
                <DataCell className="text-ink-muted text-sm">{record.parts.join(", ")}</DataCell>
              </Row>
            ))}
          </tbody>
        </Table>
      ) : null}
      {count > records.length ? (
        <p className="mt-2 text-ink-muted text-sm">The first {records.length} are listed.</p>
      ) : null}
      {incomplete ? (
        <p className="mt-2 text-ink-muted text-sm">
          So many records changed since that not all were looked through; others may have moved it, too.
        </p>
      ) : null}
    </>
  );
}
