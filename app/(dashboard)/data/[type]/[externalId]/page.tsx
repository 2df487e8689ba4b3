import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-body";
import { RecordDetail } from "@/components/records/record-detail";
import { isScreenType, recordScreens } from "@/lib/contracts/record-screens";
import { makeQueryClient } from "@/lib/queries/query-client";
import {
  customerFiguresOptions,
  recordHistoryOptions,
  recordOptions,
  timelineOptions,
} from "@/lib/queries/records";
import { requirePageContext } from "@/lib/server/auth/page-context";
import { getCustomerFigures } from "@/lib/server/kpi/customers/get-customer-figures";
import { getCustomerTimeline } from "@/lib/server/records/browse/customer-timeline";
import { getRecord } from "@/lib/server/records/browse/list-records";
import { getRecordHistory } from "@/lib/server/records/changes/record-history";

type Props = { params: Promise<{ type: string; externalId: string }> };

const FIRST_PAGE = { limit: 30 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type } = await params;
  return { title: isScreenType(type) ? recordScreens[type].title : "Data" };
}

/** One record. Of one that was deleted the page still has the history. */
export default async function RecordPage({ params }: Props) {
  const [{ type, externalId: encoded }, ctx] = await Promise.all([params, requirePageContext()]);
  if (!isScreenType(type)) notFound();
  const externalId = decodeURIComponent(encoded);
  const name = { type, externalId };
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...recordOptions(name), queryFn: () => getRecord(ctx, type, externalId) }),
    client.prefetchInfiniteQuery({
      ...recordHistoryOptions(name),
      queryFn: () => getRecordHistory(ctx, type, externalId, FIRST_PAGE),
    }),
    ...(type === "customers"
      ? [
          client.prefetchInfiniteQuery({
            ...timelineOptions(externalId),
            queryFn: () => getCustomerTimeline(ctx, externalId, FIRST_PAGE),
          }),
          client.prefetchQuery({
            ...customerFiguresOptions(externalId),
            queryFn: () => getCustomerFigures(ctx, externalId, { now: new Date() }),
          }),
        ]
      : []),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageBody>
        <RecordDetail type={type} externalId={externalId} />
      </PageBody>
    </HydrationBoundary>
  );
}
