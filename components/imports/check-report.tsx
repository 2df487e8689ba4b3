"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { TextLink } from "@/components/ui/button";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ImportField, CheckReport as Report } from "@/lib/contracts/imports/import-schemas";
import { formatCount } from "@/lib/format/format-value";
import { typeNames } from "./type-names";

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-6">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Kpis({ kpis }: { kpis: Report["kpis"] }) {
  const links = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }, at) => (
      <span key={id}>
        {at > 0 ? ", " : null}
        <TextLink href={`/kpis/${id}`}>{name}</TextLink>
      </span>
    ));
  return (
    <Part title="What it does for your KPIs">
      <ul className="flex flex-col gap-2 text-base">
        {kpis.become.length > 0 ? <li>Become computable: {links(kpis.become)}</li> : null}
        {kpis.fed.length > 0 ? <li>Are moved by it: {links(kpis.fed)}</li> : null}
        {kpis.remain.map(({ id, name, missing }) => (
          <li key={id} className="text-ink-muted">
            <TextLink href={`/kpis/${id}`}>{name}</TextLink> stays without a value. {missing}.
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The difference that an import would make: changes field by field, rejections with their reasons, duplicates, KPIs. */
export function CheckReport({ report, fields }: { report: Report; fields: readonly ImportField[] }) {
  const { locale } = useOrganization();
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  return (
    <>
      {report.others.map(({ type, created, changed }) => (
        <p key={type} className="mt-3 text-ink-muted text-sm">
          {typeNames[type]} that come of the same rows: {created} created, {changed} changed.
        </p>
      ))}
      {report.reasons.length > 0 ? (
        <Part title="Why rows are rejected">
          <Table label="Why rows are rejected" className="max-h-80">
            <thead>
              <tr>
                <HeadCell>Column</HeadCell>
                <HeadCell>Reason</HeadCell>
                <HeadCell figures>Rows</HeadCell>
                <HeadCell>Which</HeadCell>
              </tr>
            </thead>
            <tbody>
              {report.reasons.map(({ column, message, rows, first }) => (
                <Row key={`${column}|${message}`}>
                  <RowHeadCell>{column ?? "The whole row"}</RowHeadCell>
                  <DataCell className="min-w-44">{message}</DataCell>
                  <DataCell figures>{formatCount(rows, locale)}</DataCell>
                  <DataCell className="whitespace-nowrap text-ink-muted">
                    {first.join(", ")}
                    {rows > first.length ? " …" : null}
                  </DataCell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Part>
      ) : null}
      {report.changes.length > 0 ? (
        <Part title="Changes, old to new">
          <Table label="Changes, old to new" className="max-h-96">
            <thead>
              <tr>
                <HeadCell>Record</HeadCell>
                <HeadCell>Field</HeadCell>
                <HeadCell>Now</HeadCell>
                <HeadCell>Then</HeadCell>
              </tr>
            </thead>
            <tbody>
              {report.changes.flatMap(({ externalId, fields }) =>
                fields.map(({ field, from, to }) => (
                  <Row key={`${externalId}|${field}`}>
                    <RowHeadCell>{externalId}</RowHeadCell>
                    <DataCell>{labelOf(field)}</DataCell>
                    <DataCell className="text-ink-muted">{from ?? "nothing"}</DataCell>
                    <DataCell>{to ?? "nothing"}</DataCell>
                  </Row>
                )),
              )}
            </tbody>
          </Table>
        </Part>
      ) : null}
      {report.created.length > 0 ? (
        <Part title="New records">
          <Table label="New records" className="max-h-60">
            <thead>
              <tr>
                <HeadCell>Record</HeadCell>
                <HeadCell>Name</HeadCell>
                <HeadCell figures>Row</HeadCell>
              </tr>
            </thead>
            <tbody>
              {report.created.map(({ row, externalId, name }) => (
                <Row key={`${row}|${externalId}`}>
                  <RowHeadCell className="max-w-60 truncate">{externalId}</RowHeadCell>
                  <DataCell className="max-w-80 truncate">{name}</DataCell>
                  <DataCell figures>{formatCount(row, locale)}</DataCell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Part>
      ) : null}
      {report.duplicates.length > 0 ? (
        <Part title="Possible duplicates">
          <ul className="max-h-60 overflow-auto text-base">
            {report.duplicates.map(({ row, externalId, like, why }) => (
              <li key={`${row}|${externalId}`}>
                Row {row}, {externalId}: {why}
                {like === externalId ? "" : ` (${like})`}.
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {report.unresolved.length > 0 ? (
        <Part title="Names that no record has">
          <p className="text-base text-ink-muted">
            They are kept as they are, and tied when such a record arrives:{" "}
            {report.unresolved.map(({ value }) => value).join(", ")}.
          </p>
        </Part>
      ) : null}
      <Kpis kpis={report.kpis} />
    </>
  );
}
