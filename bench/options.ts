import { parseArgs } from "node:util";
import type { IngestLoad } from "./measure/ingest";

/** Sizes by name: about so many records in all. */
const SIZES = { "100k": 100_000, "1m": 1_000_000, "10m": 10_000_000 } as const;
export type SizeName = keyof typeof SIZES;

export type Options = {
  readonly sizes: readonly SizeName[];
  /** The smallest size, with less patience: shows that every number can be produced. */
  readonly quick: boolean;
  /** Measure imports of files instead: a CSV as large as the largest size, and a workbook. */
  readonly imports: boolean;
  /** End with failure when a target is not met. */
  readonly assert: boolean;
  /** Write docs/performance.md. */
  readonly write: boolean;
};

export const recordsOf = (size: SizeName): number => SIZES[size];

const isSize = (text: string): text is SizeName => text in SIZES;

/** @throws Error saying which options there are */
export function parseOptions(parameters: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      sizes: { type: "string" },
      quick: { type: "boolean", default: false },
      imports: { type: "boolean", default: false },
      assert: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const asked = (values.sizes ?? (values.quick ? "100k" : "100k,1m,10m")).split(",");
  const sizes = asked.map((name) => name.trim().toLowerCase()).filter(isSize);
  if (sizes.length !== asked.length)
    throw new Error(`--sizes takes some of ${Object.keys(SIZES).join(", ")}, separated by commas.`);
  return {
    sizes,
    quick: values.quick,
    imports: values.imports,
    assert: values.assert,
    write: values.write,
  };
}

const MOST_IMPORTED = 1_000_000;
const WORKBOOK_ROWS = 100_000;

/** Rows of the files that are imported. */
export const importsLoadOf = ({ sizes, quick }: Options): { csvRows: number; xlsxRows: number } => {
  if (quick) return { csvRows: 20_000, xlsxRows: 5_000 };
  const csvRows = Math.min(MOST_IMPORTED, Math.max(...sizes.map(recordsOf)));
  return { csvRows, xlsxRows: Math.min(WORKBOOK_ROWS, csvRows) };
};

/** How much is measured of each thing. */
export type Patience = {
  readonly seconds: number;
  readonly rawSeconds: number;
  readonly requests: number;
  readonly ingest: IngestLoad;
  readonly pageRuns: number;
};

export const patienceOf = ({ quick }: Options): Patience =>
  quick
    ? { seconds: 0.5, rawSeconds: 0.3, requests: 60, ingest: { requests: 1, rows: 20_000 }, pageRuns: 1 }
    : { seconds: 4, rawSeconds: 3, requests: 400, ingest: { requests: 6, rows: 50_000 }, pageRuns: 5 };
