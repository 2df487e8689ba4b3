import { infiniteQueryOptions } from "@tanstack/react-query";
import type { KpiRecord, KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import type * as operations from "@/lib/contracts/operations/kpi-records";
import { call } from "./call";
import { numbersKey } from "./kpis";

/** The part of which point is listed; pages are asked for one after the other. */
export type ListedPart = { kpi: string } & Omit<KpiRecordsQuery, "cursor" | "limit">;

/** The rows behind a part of a point, a page at a time, newest first. */
export const kpiRecordsOptions = ({ kpi, ...query }: ListedPart) =>
  infiniteQueryOptions({
    queryKey: [...numbersKey, "records", kpi, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<typeof operations.listKpiRecords>("GET /kpis/{id}/records", {
        params: { id: kpi },
        query: { ...query, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** A file that a browser makes holds at most so many rows; scripts page on with the cursor. */
export const maxRowsOfFile = 20_000;

/**
 * All rows behind a part, for a file.
 * @param onProgress is told how many have come
 * @returns the rows, and whether there are more than a file holds
 */
export const readAllKpiRecords = async (
  { kpi, ...query }: ListedPart,
  onProgress: (rows: number) => void,
): Promise<{ records: KpiRecord[]; cut: boolean }> => {
  const records: KpiRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<typeof operations.listKpiRecords>("GET /kpis/{id}/records", {
      params: { id: kpi },
      query: { ...query, cursor, limit: 200 },
    });
    records.push(...page.records);
    cursor = page.nextCursor ?? undefined;
    onProgress(records.length);
  } while (cursor && records.length < maxRowsOfFile);
  return { records, cut: cursor !== undefined };
};
