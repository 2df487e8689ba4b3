"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useDebounced } from "@/components/ui/use-debounced";
import type { KpiRecords } from "@/lib/contracts/kpi-records";
import { formatDateRange } from "@/lib/format/format-period";
import { formatCount, formatValue } from "@/lib/format/format-value";
import { kpiRecordsOptions, type ListedPart, type RowChoice, readRowsFile } from "@/lib/queries/kpi-records";
import { problemOf } from "@/lib/queries/problem-of";
import { RecordsTable } from "./records-table";
import { RowsFileButtons } from "./rows-file-buttons";

type Props = {
  /** What the rows are, in words: "satisfaction answers". */
  name: string;
  listed: ListedPart;
  onClose: () => void;
};

/** How long typing must rest before the server is asked. */
const restMs = 250;

/** The rows behind a part of a point, with their sum: to be searched, ordered, opened, or taken away as a file. */
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
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState<Omit<RowChoice, "search">>({ sort: "at", order: "desc" });
  const choice: RowChoice = { ...order, search: useDebounced(typed.trim(), restMs) };
  const query = useInfiniteQuery({ ...kpiRecordsOptions(listed, choice), placeholderData: keepPreviousData });
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
  const shown = first.found ?? first.count;
  return (
    <>
      <p className="mb-3">
        <Reckoning answer={first} />
      </p>
      {first.count > 0 && (
        <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
          <TextField
            type="search"
            label="Search the rows"
            hideLabel
            placeholder="Search name, customer, owner, comment …"
            value={typed}
            onValueChange={setTyped}
            maxLength={100}
            className="min-w-56 flex-1 sm:max-w-80"
          />
          <RowsFileButtons
            title={`${listed.kpi} ${name} ${listed.start}`}
            read={(format) => readRowsFile(listed, choice, format)}
            disabled={shown === 0}
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {first.found === null ? "" : `${formatCount(first.found, locale)} rows found`}
      </p>
      {first.found === 0 && (
        <p className="py-6 text-center text-ink-muted">No row has “{choice.search}” in it.</p>
      )}
      {records.length > 0 && (
        <div className={query.isPlaceholderData ? "opacity-60" : undefined}>
          <RecordsTable records={records} answer={first} order={order} onOrder={setOrder} />
        </div>
      )}
      {(query.hasNextPage || first.found !== null) && records.length > 0 && (
        <p className="mt-4 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
          {query.hasNextPage && (
            <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
              Show more
            </Button>
          )}
          {formatCount(records.length, locale)} of {formatCount(shown, locale)}
          {first.found === null ? "" : " found"} shown
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
