import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DataHealth, HealthMarks, HealthMarksQuery, HealthRecord } from "@/lib/contracts/data-health";
import type * as operations from "@/lib/contracts/operations/data-health";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** A file that a browser makes holds at most so many rows; scripts page on with the cursor. */
const maxRowsOfFile = 20_000;

/** How soon it is looked again while records are being checked. */
const whileChecking = 3_000;

/** How good the organization's data is. The server prefetches under the same key. */
export const dataHealthOptions = () =>
  queryOptions<DataHealth>({
    queryKey: [...numbersKey, "data-health"],
    queryFn: ({ signal }) => call<typeof operations.getDataHealth>("GET /data-health", { signal }),
    refetchInterval: ({ state }) => (state.data?.checking ? whileChecking : false),
  });

/** Checks all records now; answers what was found. */
export const checkDataHealth = () => call<typeof operations.checkDataHealth>("POST /data-health/check", {});

/** For a period: the KPIs whose data has weaknesses that matter. Looked again once while the first check runs. */
export const healthMarksOptions = (query: HealthMarksQuery) =>
  queryOptions<HealthMarks>({
    queryKey: [...numbersKey, "data-health", "marks", query],
    queryFn: ({ signal }) =>
      call<typeof operations.getHealthMarks>("GET /data-health/marks", { query, signal }),
    refetchInterval: ({ state }) => (state.data?.checkedAt === null ? whileChecking : false),
    staleTime: 60_000,
  });

/** The records in which a rule finds a weakness, a page at a time. */
export const healthRecordsOptions = (rule: string) =>
  infiniteQueryOptions({
    queryKey: [...numbersKey, "data-health", "records", rule],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<typeof operations.listHealthRecords>("GET /data-health/rules/{rule}/records", {
        params: { rule },
        query: { cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** All of them, for a file; cut where a file ends. */
export const readAllHealthRecords = async (
  rule: string,
): Promise<{ records: HealthRecord[]; cut: boolean }> => {
  const records: HealthRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<typeof operations.listHealthRecords>("GET /data-health/rules/{rule}/records", {
      params: { rule },
      query: { cursor, limit: 200 },
    });
    records.push(...page.records);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && records.length < maxRowsOfFile);
  return { records, cut: cursor !== undefined };
};
