import { refusedBy } from "./refusal";

/** A file of rows, and how many of those asked for it holds. */
export type RowsFile = { content: Blob; rows: number; written: number };

/**
 * A file of rows from its address.
 * @throws AppError with the server's words
 */
export const readFileAt = async (address: string): Promise<RowsFile> => {
  const response = await fetch(address);
  if (!response.ok) throw await refusedBy(response);
  const count = (header: string) => Number(response.headers.get(header) ?? 0);
  return { content: await response.blob(), rows: count("x-row-count"), written: count("x-rows-written") };
};
