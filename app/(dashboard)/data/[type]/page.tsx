import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { AddRecord } from "@/components/records/add-record";
import { DealBoard } from "@/components/records/board/deal-board";
import { DataTabs } from "@/components/records/data-tabs";
import { LedgerMonths } from "@/components/records/months/ledger-months";
import { RecordList } from "@/components/records/record-list";
import { ViewSwitch } from "@/components/records/view-switch";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { listFromSearch } from "@/lib/contracts/list-address";
import { isScreenType, recordScreens } from "@/lib/contracts/record-screens";
import type { SearchParams } from "@/lib/contracts/view";
import { dealBoardOptions } from "@/lib/queries/deal-board";
import { dimensionValuesOptions } from "@/lib/queries/kpis";
import { ledgerMonthsOptions } from "@/lib/queries/ledger-months";
import { makeQueryClient } from "@/lib/queries/query-client";
import { recordListOptions } from "@/lib/queries/records";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { listDimensionValues } from "@/lib/server/kpi/list-dimension-values";
import { getDealBoard } from "@/lib/server/records/browse/deal-board";
import { listRecords } from "@/lib/server/records/browse/list-records";
import { getLedgerMonths } from "@/lib/server/records/ledger-months/get-ledger-months";
import { readYear } from "@/lib/server/view/read-year";
import { viewOf, viewsOf } from "./record-views";

type Props = { params: Promise<{ type: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type } = await params;
  return { title: isScreenType(type) ? recordScreens[type].title : "Data" };
}

/** The records of a type. What the address asks for and the type does not know is left out. */
export default async function RecordListPage({ params, searchParams }: Props) {
  const [{ type }, search, ctx] = await Promise.all([params, searchParams, requirePageContext()]);
  if (!isScreenType(type)) notFound();
  const list = listFromSearch(type, search);
  const view = viewOf(type, search.view);
  const { year, thisMonth } = readYear(ctx, search, new Date());
  const client = makeQueryClient();
  const records = {
    list: () =>
      client.prefetchInfiniteQuery({
        ...recordListOptions(type, list),
        queryFn: () => listRecords(ctx, type, { ...list, limit: 50, format: "json" }),
      }),
    board: () => client.prefetchQuery({ ...dealBoardOptions(), queryFn: () => getDealBoard(ctx) }),
    months: () =>
      client.prefetchQuery({ ...ledgerMonthsOptions(year), queryFn: () => getLedgerMonths(ctx, year) }),
  };
  await Promise.all([
    client.prefetchQuery({ ...dimensionValuesOptions(), queryFn: () => listDimensionValues(ctx) }),
    records[view](),
  ]);
  const views = viewsOf(type, view);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <PageHeader
          title="Data"
          description="The records that every number is made of."
          actions={
            <>
              <ButtonLink href="/data/import">Import</ButtonLink>
              <AddRecord type={type} />
            </>
          }
        />
        <DataTabs current={type} />
        {views.length > 0 ? <ViewSwitch label="View" views={views} /> : null}
        {view === "board" ? (
          <DealBoard />
        ) : view === "months" ? (
          <LedgerMonths {...{ year, thisMonth }} />
        ) : (
          <RecordList key={type} type={type} view={list} />
        )}
      </PageBody>
    </HydrationBoundary>
  );
}
