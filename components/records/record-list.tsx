"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useOrganization } from "@/components/layout/organization-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { type ListView, listToSearch } from "@/lib/contracts/list-address";
import type { RecordList as Answer } from "@/lib/contracts/record-lists";
import { recordScreens, type ScreenType } from "@/lib/contracts/record-screens";
import { formatCount } from "@/lib/format/format-value";
import { problemOf } from "@/lib/queries/problem-of";
import { recordListOptions } from "@/lib/queries/records";
import { ListToolbar } from "./list-toolbar";
import { NoRecords } from "./no-records";
import { RecordTable } from "./record-table";
import { useColumns } from "./use-columns";

/** The records of a type: found, filtered, sorted, page by page. */
export function RecordList({ type, view }: { type: ScreenType; view: ListView }) {
  const { locale } = useOrganization();
  const { columns, choose } = useColumns(type);
  const list = useInfiniteQuery(recordListOptions(type, view));
  const hrefOf = (next: ListView) => `/data/${type}${listToSearch(next)}`;
  const isNarrowed =
    view.search !== undefined ||
    view.from !== undefined ||
    view.to !== undefined ||
    Object.keys(view.filter).length > 0;
  const first = list.data?.pages[0];
  const records = list.data?.pages.flatMap((page) => page.records) ?? [];
  const isEmpty = first !== undefined && records.length === 0;
  return (
    <Card as="section" aria-label={recordScreens[type].title}>
      {isEmpty && !isNarrowed ? null : (
        <ListToolbar {...{ type, view, hrefOf, columns }} onColumns={choose} />
      )}
      {list.error && !first ? (
        <ErrorState
          title="The records could not be read"
          onRetry={() => list.refetch()}
          retrying={list.isFetching}
        >
          {problemOf(list.error).detail}
        </ErrorState>
      ) : first === undefined ? (
        <Skeleton className="h-96 w-full" />
      ) : isEmpty ? (
        <NoRecords type={type} isNarrowed={isNarrowed} />
      ) : (
        <>
          <p role="status" className="mb-2 text-ink-muted text-sm">
            {countWords(type, first.count, locale)}
          </p>
          <RecordTable {...{ type, records, columns, view, hrefOf }} />
          {list.hasNextPage ? (
            <p className="mt-4 flex flex-wrap items-center gap-3 text-ink-muted text-sm">
              <Button onClick={() => list.fetchNextPage()} pending={list.isFetchingNextPage}>
                Show more
              </Button>
              {formatCount(records.length, locale)} shown
            </p>
          ) : null}
          {list.isFetchNextPageError ? (
            <p role="alert" className="mt-2 text-off-ink text-sm">
              {problemOf(list.error).detail}
            </p>
          ) : null}
        </>
      )}
    </Card>
  );
}

/** "1 deal", "412 deals", "More than 10,000 deals": never a number that was not counted. */
const countWords = (type: ScreenType, count: Answer["count"], locale: string): string => {
  const { one, title } = recordScreens[type];
  if (count === null) return "";
  if (count.value === 1) return `1 ${one}`;
  return `${count.isExact ? "" : "More than "}${formatCount(count.value, locale)} ${title.toLowerCase()}`;
};
