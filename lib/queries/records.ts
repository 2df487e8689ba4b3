import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { CustomerFigures } from "@/lib/contracts/customer-figures";
import type { SentBodyOf } from "@/lib/contracts/operation";
import type * as figures from "@/lib/contracts/operations/customer-figures";
import type * as operations from "@/lib/contracts/operations/record-lists";
import type {
  ListedRecord,
  RecordEdit,
  RecordHistory,
  RecordList,
  RecordListQuery,
  Timeline,
} from "@/lib/contracts/record-lists";
import type { RecordScreenType } from "@/lib/contracts/record-screens";
import type { deleteRecordOfType } from "@/lib/contracts/records/record-operations";
import { call } from "./call";

/** Everything read of records: invalidate it after a change. */
export const recordsKey = ["records"] as const;

/** A list without where in it a page begins. */
export type ListedBy = Omit<RecordListQuery, "cursor" | "limit" | "format">;
type Name = { type: RecordScreenType; externalId: string };

/** Records of a type, a page at a time. The server prefetches the first under the same key. */
export const recordListOptions = (type: RecordScreenType, query: ListedBy) =>
  infiniteQueryOptions({
    queryKey: [...recordsKey, "list", type, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<RecordList> =>
      call<typeof operations.listRecords>("GET /records/{type}", {
        params: { type },
        query: { ...query, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page: RecordList) => page.nextCursor ?? undefined,
  });

/** One record. */
export const recordOptions = ({ type, externalId }: Name) =>
  queryOptions<ListedRecord>({
    queryKey: [...recordsKey, "one", type, externalId],
    queryFn: ({ signal }) =>
      call<typeof operations.getRecord>("GET /records/{type}/{externalId}", {
        params: { type, externalId },
        signal,
      }),
  });

/** Who changed a record, newest first, a page at a time. */
export const recordHistoryOptions = ({ type, externalId }: Name) =>
  infiniteQueryOptions({
    queryKey: [...recordsKey, "history", type, externalId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<RecordHistory> =>
      call<typeof operations.getRecordHistory>("GET /records/{type}/{externalId}/history", {
        params: { type, externalId },
        query: { cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page: RecordHistory) => page.nextCursor ?? undefined,
  });

/** What happened with a customer, newest first, a page at a time. */
export const timelineOptions = (externalId: string) =>
  infiniteQueryOptions({
    queryKey: [...recordsKey, "timeline", externalId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }): Promise<Timeline> =>
      call<typeof operations.getCustomerTimeline>("GET /customers/{externalId}/timeline", {
        params: { externalId },
        query: { cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page: Timeline) => page.nextCursor ?? undefined,
  });

/** What a customer brought, said, and is expected to buy. */
export const customerFiguresOptions = (externalId: string) =>
  queryOptions<CustomerFigures>({
    queryKey: [...recordsKey, "figures", externalId],
    queryFn: ({ signal }) =>
      call<typeof figures.getCustomerFigures>("GET /customers/{externalId}/figures", {
        params: { externalId },
        signal,
      }),
  });

/** Creates one record; its change can be undone. */
export const createRecord = (name: Name, body: SentBodyOf<typeof operations.createRecord>) =>
  call<typeof operations.createRecord>("POST /records/{type}/{externalId}", { params: name, body });

/** Changes some fields of a record, unless they changed since; its change can be undone. */
export const editRecord = (name: Name, body: RecordEdit) =>
  call<typeof operations.editRecord>("PATCH /records/{type}/{externalId}", { params: name, body });

/** Deletes a record. @returns the change, by which it can be undone */
export const deleteRecord = async (name: Name): Promise<string | null> => {
  await call<typeof deleteRecordOfType>("DELETE /records/{type}/{externalId}", { params: name });
  const { entries } = await call<typeof operations.getRecordHistory>(
    "GET /records/{type}/{externalId}/history",
    { params: name, query: { limit: 1 } },
  );
  return entries[0]?.operation === "deleted" ? entries[0].changeSet : null;
};

/** Takes a change back. */
export const undoChange = (id: string) =>
  call<typeof operations.undoChange>("POST /changes/{id}/undo", { params: { id } });
