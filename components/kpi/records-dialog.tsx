"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { csvBlob, downloadFile, fileNameOf } from "@/components/charts/chart-file";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { recordsCsv } from "@/lib/charts/records-csv";
import type { KpiRecords } from "@/lib/contracts/kpi-records";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { unitTitle } from "@/lib/format/unit";
import { kpiRecordsOptions, type ListedPart, readAllKpiRecords } from "@/lib/queries/kpi-records";
import { problemOf } from "@/lib/queries/problem-of";
import { RecordsTable } from "./records-table";

type Props = {
  /** What the rows are, in words: "satisfaction answers". */
  name: string;
  listed: ListedPart;
  onClose: () => void;
};

/** The rows behind a part of a point, with their sum, to be read through or taken away as a file. */
export function RecordsDialog({ name, listed, onClose }: Props) {
  const { locale } = useOrganization();
  return (
    <Dialog
      size="lg"
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
      description={formatDateRange(listed.start, listed.end, locale)}
    >
      <RecordsList name={name} listed={listed} />
    </Dialog>
  );
}

function RecordsList({ name, listed }: Omit<Props, "onClose">) {
  const { locale } = useOrganization();
  const query = useInfiniteQuery(kpiRecordsOptions(listed));
  const first = query.data?.pages[0];
  if (query.error && !first) {
    return (
      <ErrorState
        title="The rows could not be read"
        onRetry={() => query.refetch()}
        retrying={query.isFetching}
      >
        {problemOf(query.error).detail}
      </ErrorState>
    );
  }
  if (!first) return <Skeleton className="h-80 w-full" />;
  const records = query.data?.pages.flatMap((page) => page.records) ?? [];
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p>
          <Reckoning answer={first} />
        </p>
        {first.count > 0 && <CsvButton name={name} listed={listed} answer={first} />}
      </div>
      {records.length > 0 && <RecordsTable records={records} answer={first} />}
      {query.hasNextPage && (
        <p className="mt-4 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
          <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
            Show more
          </Button>
          {formatCount(records.length, locale)} of {formatCount(first.count, locale)} shown
        </p>
      )}
      {query.isFetchNextPageError && (
        <p role="alert" className="mt-2 text-off-ink text-sm">
          {problemOf(query.error).detail}
        </p>
      )}
    </>
  );
}

/** That the rows make the number: "97 rows add up to €1,240,000". */
function Reckoning({ answer: { count, total, unit, aggregate, currency, terms } }: { answer: KpiRecords }) {
  const { locale } = useOrganization();
  const rows = `${formatCount(count, locale)} ${count === 1 ? "row" : "rows"}`;
  if (count === 0) return "No row counts in this period.";
  if (aggregate === "count" && total === count) return <strong className="font-semibold">{rows}</strong>;
  const figure = formatValue(total, unit === "score" ? "points" : unit, { locale, currency });
  const signed = terms.some(({ sign }) => sign < 0);
  const does =
    aggregate === "percentile"
      ? "; the figure of these cases is"
      : signed
        ? ", some taken off, come to"
        : " add up to";
  return (
    <>
      {rows}
      {does} <strong className="figures">{figure}</strong>
    </>
  );
}

function CsvButton({ name, listed, answer }: Omit<Props, "onClose"> & { answer: KpiRecords }) {
  const { locale, currency } = useOrganization();
  const toast = useToast();
  const [read, setRead] = useState<number | null>(null);
  const save = async () => {
    setRead(0);
    try {
      const { records, cut } = await readAllKpiRecords(listed, setRead);
      const title = answer.unit === "score" ? "score" : unitTitle(answer.unit, currency);
      const file = `${fileNameOf(`${listed.kpi} ${name} ${listed.start}`)}.csv`;
      downloadFile(csvBlob(recordsCsv(records, title)), file);
      if (cut) {
        toast({
          tone: "watch",
          title: `The file holds the first ${formatCount(records.length, locale)} rows`,
          description: "The API gives all of them, page by page.",
        });
      }
    } catch (error) {
      toast({ tone: "off", title: "The rows could not be read", description: problemOf(error).detail });
    } finally {
      setRead(null);
    }
  };
  return (
    <Button size="sm" icon={<Download aria-hidden />} onClick={save} pending={read !== null}>
      {read === null
        ? "Download CSV"
        : `${formatCount(Math.min(read, answer.count), locale)} of ${formatCount(answer.count, locale)}`}
    </Button>
  );
}
