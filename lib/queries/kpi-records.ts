import { infiniteQueryOptions } from "@tanstack/react-query";
import type { KpiRecordsQuery, RecordSort } from "@/lib/contracts/kpi-records";
import type * as operations from "@/lib/contracts/operations/kpi-records";
import type { RowFileFormat } from "@/lib/contracts/row-files";
import { addressOf, call } from "./call";
import { numbersKey } from "./kpis";
import { type RowsFile, readFileAt } from "./row-file";

/** The part of which point is listed. */
export type ListedPart = { kpi: string } & Pick<
  KpiRecordsQuery,
  "part" | "start" | "end" | "grain" | "variant" | "filter"
>;

/** Which rows of it, in which order. */
export type RowChoice = { search: string; sort: RecordSort; order: "asc" | "desc" };

const askedOf = ({ search, ...order }: RowChoice) => (search === "" ? order : { ...order, search });

/** The rows behind a part of a point, a page at a time. */
export const kpiRecordsOptions = ({ kpi, ...part }: ListedPart, choice: RowChoice) =>
  infiniteQueryOptions({
    queryKey: [...numbersKey, "records", kpi, part, choice],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<typeof operations.listKpiRecords>("GET /kpis/{id}/records", {
        params: { id: kpi },
        query: { ...part, ...askedOf(choice), cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/**
 * All rows asked for, as a file.
 * @throws AppError with the server's words
 */
export const readRowsFile = (
  { kpi, ...part }: ListedPart,
  choice: RowChoice,
  format: RowFileFormat,
): Promise<RowsFile> =>
  readFileAt(addressOf("/kpis/{id}/records/export", { id: kpi }, { ...part, ...askedOf(choice), format }));
