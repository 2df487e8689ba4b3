import type { ImportTimes } from "./import-by-api";

/** An import of one file: seconds, MiB above idle, milliseconds of somebody else's requests meanwhile. */
export type FileResult = {
  readonly format: "CSV" | "XLSX";
  readonly rows: number;
  readonly fileMib: number;
  readonly times: ImportTimes;
  readonly memoryAboveIdle: number;
  readonly others: {
    readonly requests: number;
    readonly p50: number;
    readonly p95: number;
    readonly most: number;
  };
};

export type ImportsResult = {
  readonly postgres: string;
  readonly files: readonly FileResult[];
  /** Rows per second of COPY of the CSV's rows into the same table. */
  readonly copy: number;
  readonly idleMib: number;
  /** Somebody else's requests while nothing is imported. */
  readonly idleP50: number;
};
