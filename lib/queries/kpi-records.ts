import { infiniteQueryOptions } from "@tanstack/react-query";
import type { KpiRecordsFileQuery, KpiRecordsQuery, RecordSort } from "@/lib/contracts/kpi-records";
import type * as operations from "@/lib/contracts/operations/kpi-records";
import { AppError } from "@/lib/errors";
import { addressOf, call } from "./call";
import { numbersKey } from "./kpis";
import { refusalOf } from "./refusal";

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

/** A file of rows, and how many of those asked for it holds. */
export type RowsFile = { content: Blob; rows: number; written: number };

/**
 * All rows asked for, as a file.
 * @throws AppError with the server's words
 */
export const readRowsFile = async (
  { kpi, ...part }: ListedPart,
  choice: RowChoice,
  format: KpiRecordsFileQuery["format"],
): Promise<RowsFile> => {
  const query = { ...part, ...askedOf(choice), format };
  const response = await fetch(addressOf("/kpis/{id}/records/export", { id: kpi }, query));
  if (!response.ok) {
    const { title, detail, errors } = refusalOf(await response.json().catch(() => null));
    const words = detail ?? `The server answered ${response.status}.`;
    throw new AppError(response.status, title ?? "Request failed", words, errors);
  }
  const count = (header: string) => Number(response.headers.get(header) ?? 0);
  return { content: await response.blob(), rows: count("x-row-count"), written: count("x-rows-written") };
};
