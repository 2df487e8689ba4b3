"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { DownloadButton } from "@/components/charts/download-button";
import { useOrganization } from "@/components/layout/organization-context";
import { recordHref } from "@/components/layout/trace/record-href";
import { Button, TextLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { DataCell, HeadCell, Row, RowHeadCell, Table } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { toCsv } from "@/lib/charts/csv";
import type { HealthRecord } from "@/lib/contracts/data-health";
import { formatMoment } from "@/lib/format/format-period";
import { healthRecordsOptions, readAllHealthRecords } from "@/lib/queries/data-health";
import { problemOf } from "@/lib/queries/problem-of";

type Props = { rule: string; title: string; onClose: () => void };

/** The records with a weakness as they are now, each leading to its own page; as a file, too. */
export function WeakRecordsDialog({ rule, title, onClose }: Props) {
  const found = useInfiniteQuery(healthRecordsOptions(rule));
  const records = found.data?.pages.flatMap((page) => page.records);
  return (
    <Dialog
      size="lg"
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description="Newest first, as they are now"
    >
      {!records ? (
        found.error ? (
          <ErrorState
            title="The records could not be read"
            onRetry={() => found.refetch()}
            retrying={found.isFetching}
          >
            {problemOf(found.error).detail}
          </ErrorState>
        ) : (
          <Skeleton className="h-80 w-full" />
        )
      ) : records.length === 0 ? (
        <p>None any more: they were mended since the last check.</p>
      ) : (
        <>
          <p className="mb-3 flex justify-end">
            <CsvButton rule={rule} title={title} />
          </p>
          <RecordsTable records={records} />
          {found.hasNextPage && (
            <p className="mt-4">
              <Button onClick={() => found.fetchNextPage()} pending={found.isFetchingNextPage}>
                Show more
              </Button>
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

function RecordsTable({ records }: { records: readonly HealthRecord[] }) {
  const { locale, timeZone } = useOrganization();
  return (
    <Table label="Records with this weakness" className="max-h-[60dvh]">
      <thead>
        <tr>
          <HeadCell className="bg-raised">Record</HeadCell>
          <HeadCell className="bg-raised">External id</HeadCell>
          <HeadCell className="bg-raised">When</HeadCell>
        </tr>
      </thead>
      <tbody>
        {records.map(({ type, externalId, label, at }) => (
          <Row key={`${externalId} ${at}`}>
            <RowHeadCell className="max-w-44 sm:max-w-72">
              <RecordName href={externalId === null ? null : recordHref(type, externalId)} name={label} />
            </RowHeadCell>
            <DataCell className="whitespace-nowrap text-sm">{externalId ?? "–"}</DataCell>
            <DataCell className="whitespace-nowrap text-sm">
              {at === null ? "–" : formatMoment(at, locale, timeZone)}
            </DataCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** What a record is recognized by, leading to its page where it has one. */
function RecordName({ href, name }: { href: string | null; name: string }) {
  if (href === null) {
    return (
      <span className="block truncate" title={name}>
        {name}
      </span>
    );
  }
  return (
    <TextLink className="block truncate" title={name} href={href}>
      {name}
    </TextLink>
  );
}

function CsvButton({ rule, title }: Omit<Props, "onClose">) {
  const toast = useToast();
  const csv = async () => {
    const { records, cut } = await readAllHealthRecords(rule);
    if (cut) {
      toast({
        tone: "watch",
        title: "The file holds the newest 20,000 records",
        description: "The API gives all of them, page by page.",
      });
    }
    const rows = records.map(({ type, externalId, label, at }) => [type, externalId, label, at]);
    return toCsv([["record type", "external id", "name", "at"], ...rows]);
  };
  return <DownloadButton title={title} csv={csv} />;
}
