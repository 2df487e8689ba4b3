"use client";

import { useQuery } from "@tanstack/react-query";
import { useMay, useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import type { ImportSummary } from "@/lib/contracts/imports/import-schemas";
import { type ImportState, sourceNames } from "@/lib/contracts/imports/vocabulary";
import { formatCount } from "@/lib/format/format-value";
import { importsOptions } from "@/lib/queries/imports";
import { problemOf } from "@/lib/queries/problem-of";
import { DropFile } from "./drop-file";
import { stateWords } from "./state-words";
import { typeNames } from "./type-names";

const notBegun: readonly ImportState[] = ["draft", "checking", "checked"];

function PastImport({ run }: { run: ImportSummary }) {
  const { locale, timeZone } = useOrganization();
  const { label, tone } = stateWords[run.state];
  const { created, changed, rejected } = run.counts;
  // Before an import begins there is nothing that it did.
  const did = (count: number) =>
    notBegun.includes(run.state) ? <span className="text-ink-muted">–</span> : formatCount(count, locale);
  const badge = <Badge tone={tone}>{label}</Badge>;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <Row interactive>
      <RowHeadCell>
        <PageLink
          href={`/data/import/${run.id}`}
          className="block max-w-72 truncate max-sm:max-w-40 underline-offset-3 hover:underline"
        >
          {run.fileName}
        </PageLink>
        <span className="block font-normal text-ink-muted text-sm">
          {run.type ? typeNames[run.type] : "Not told yet"}
          {run.source === "plain" ? null : `, ${sourceNames[run.source]}`}
        </span>
        <span className="mt-1 block sm:hidden">{badge}</span>
      </RowHeadCell>
      <DataCell className="max-sm:hidden">{badge}</DataCell>
      <DataCell figures>{did(created)}</DataCell>
      <DataCell figures>{did(changed)}</DataCell>
      <DataCell figures>{did(rejected)}</DataCell>
      <DataCell className="whitespace-nowrap text-ink-muted">
        {when.format(new Date(run.createdAt))}
        <span className="block text-sm">{run.by}</span>
      </DataCell>
    </Row>
  );
}

function PastImports() {
  const { data, error, refetch } = useQuery(importsOptions());
  if (error && !data)
    return (
      <ErrorState title="The past imports could not be read" onRetry={() => void refetch()}>
        {problemOf(error).detail}
      </ErrorState>
    );
  if (!data) return <Skeleton className="h-48" />;
  if (data.imports.length === 0) return null;
  return (
    <Card as="section" aria-label="Past imports">
      <CardHeader title="Past imports" description="Files are kept for 7 days, what they did for good." />
      <Table label="Past imports">
        <thead>
          <tr>
            <HeadCell>File</HeadCell>
            <HeadCell className="max-sm:hidden">State</HeadCell>
            <HeadCell figures>Created</HeadCell>
            <HeadCell figures>Changed</HeadCell>
            <HeadCell figures>Rejected</HeadCell>
            <HeadCell>When, by whom</HeadCell>
          </tr>
        </thead>
        <tbody>
          {data.imports.map((run) => (
            <PastImport key={run.id} run={run} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Where files are imported, and what became of those before. */
export function ImportsView() {
  const mayWrite = useMay("write-records");
  return (
    <>
      <PageHeader title="Import" description="Bring records in from a file." />
      <div className="flex flex-col gap-6">
        {mayWrite ? (
          <DropFile />
        ) : (
          <Notice>
            Your role reads records and does not import them; ask an admin of your organization.
          </Notice>
        )}
        <PastImports />
      </div>
    </>
  );
}
