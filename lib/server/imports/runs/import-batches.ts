import "server-only";
import type { Rejection, RejectionReason } from "@/lib/contracts/imports/import-schemas";
import { Conflict } from "@/lib/errors";
import type { RecordType } from "@/lib/kpi/vocabulary";
import type { ImportRun } from "@/lib/server/db";
import type { Context } from "../../auth/context";
import { type Prepared, prepareRecords } from "../../records/prepare-records";
import type { Output, SentRecord } from "../mapping/compose-record";
import { type RowMapper, rowMapper } from "../mapping/row-mapper";
import { openRows } from "../reading/import-file";
import type { FileRow } from "../reading/row";
import { mappingOf, recognitionOf } from "./import-run";
import { NameBook } from "./name-book";
import { storedFile } from "./stored-file";

/** Rows of the file that are stored in one transaction. */
const BATCH_ROWS = 10_000;

/** Records of one type, checked, each with the row that it comes from. */
export type PreparedType = Prepared & { rows: number[]; sent: SentRecord[] };

/** A part of the file, ready to be compared or stored. */
export type ImportBatch = {
  /** The last row of the file that is in it. */
  lastRow: number;
  rows: number;
  /** The import's own type last: what it refers to is there by then. */
  types: PreparedType[];
  rejections: Rejection[];
  leftOut: number;
  /** Names that no record has, by field. */
  unresolved: { field: string; value: string }[];
};

/** Where a stored field's value comes from, when its own column is not mapped. */
const derivedFrom: Readonly<Record<string, readonly string[]>> = {
  closedAt: ["closeDate"],
  expectedCloseAt: ["closeDate"],
  name: ["lastName", "firstName"],
  amount: ["wonAmount"],
  status: ["closedFlag", "stage"],
  firstRespondedAt: ["firstResponseDuration"],
  resolvedAt: ["resolutionDuration", "lastChangedAt"],
  score: ["csatScore", "npsScore"],
  submittedAt: ["resolvedAt", "lastChangedAt", "openedAt"],
};

const columnOf = (mapper: RowMapper, field: string): string | null => {
  for (const name of [field, ...(derivedFrom[field] ?? [])]) {
    const column = mapper.columnOf(name);
    if (column !== null) return column;
  }
  return null;
};

type Placed = { row: number; sent: SentRecord };

const prepare = async (ctx: Context, type: RecordType, placed: readonly Placed[]): Promise<PreparedType> => {
  const prepared = await prepareRecords(
    ctx,
    type,
    placed.map(({ sent }) => sent),
  );
  const rejected = new Set(prepared.rejected.map(({ index }) => index));
  const kept = placed.filter((_, index) => !rejected.has(index));
  return { ...prepared, rows: kept.map(({ row }) => row), sent: kept.map(({ sent }) => sent) };
};

/** Owners that the rows name and nobody has: made with their name as id. */
const newOwners = (
  mapper: RowMapper,
  book: NameBook,
  rows: readonly FileRow[],
  made: Set<string>,
): Placed[] => {
  const placed: Placed[] = [];
  for (const row of rows)
    for (const { to, name } of mapper.namesIn(row)) {
      if (to !== "owners" || made.has(name) || book.lookup(to, name) !== null) continue;
      made.add(name);
      placed.push({ row: row.row, sent: { externalId: name, name } });
    }
  return placed;
};

type Job = {
  ctx: Context;
  type: RecordType;
  mapper: RowMapper;
  book: NameBook;
  makeOwners: boolean;
  made: Set<string>;
};

async function batchOf(job: Job, rows: readonly FileRow[]): Promise<ImportBatch> {
  const { ctx, type, mapper, book, makeOwners, made } = job;
  await book.readFor(mapper, rows);
  const reasons = new Map<number, RejectionReason[]>();
  const byType = new Map<RecordType, Placed[]>();
  const unresolved = new Map<string, { field: string; value: string }>();
  let leftOut = 0;
  for (const row of rows) {
    const mapped = mapper.map(row, book.lookup);
    if ("leftOut" in mapped) leftOut += 1;
    else if ("reasons" in mapped) reasons.set(row.row, mapped.reasons);
    else
      for (const { type: of, sent } of mapped.outputs satisfies Output[])
        byType.set(of, [...(byType.get(of) ?? []), { row: row.row, sent }]);
  }
  const rejects = ({ rejected }: Prepared, placed: readonly Placed[]) => {
    for (const { index, errors } of rejected) {
      const row = placed[index]?.row ?? 0;
      const found = errors.map(({ path, message }) => ({ column: columnOf(mapper, path), message }));
      reasons.set(row, [...(reasons.get(row) ?? []), ...found]);
    }
  };
  const others = [...byType].filter(([of]) => of !== type);
  const before = await Promise.all(
    others.map(async ([of, placed]) => [placed, await prepare(ctx, of, placed)] as const),
  );
  for (const [placed, prepared] of before) rejects(prepared, placed);
  const own = (byType.get(type) ?? []).filter(({ row }) => !reasons.has(row));
  const main = await prepare(ctx, type, own);
  rejects(main, own);
  const types: PreparedType[] = [];
  if (makeOwners) {
    const owners = newOwners(
      mapper,
      book,
      rows.filter(({ row }) => !reasons.has(row)),
      made,
    );
    if (owners.length > 0) types.push(await prepare(ctx, "owners", owners));
  }
  for (const row of rows)
    for (const { field, to, name } of mapper.namesIn(row))
      if (unresolved.size < 50 && book.lookup(to, name) === null && !(to === "owners" && makeOwners))
        unresolved.set(`${field}|${name}`, { field, value: name });
  types.push(main);
  for (const [of, placed] of others)
    types.push(
      await prepare(
        ctx,
        of,
        placed.filter(({ row }) => !reasons.has(row)),
      ),
    );
  return {
    lastRow: rows.at(-1)?.row ?? 0,
    rows: rows.length,
    types,
    rejections: [...reasons].map(([row, why]) => ({ row, reasons: why })).sort((a, b) => a.row - b.row),
    leftOut,
    unresolved: [...unresolved.values()],
  };
}

/** Rows below the header and beyond those that are done, in batches. */
async function* rowsAfter(rows: AsyncIterable<FileRow[]>, after: number): AsyncGenerator<FileRow[]> {
  let batch: FileRow[] = [];
  for await (const part of rows) {
    for (const row of part) if (row.row > after) batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * The file's rows as records that were checked, some thousand at a time, whatever the file's size.
 * @param after the last row that is done; 0 begins below the header
 * @throws RefusedFile where the file cannot be read on
 */
export async function* importBatches(
  ctx: Context,
  run: ImportRun,
  after: number,
): AsyncGenerator<ImportBatch> {
  const mapping = mappingOf(run);
  if (!mapping) throw new Conflict("This import has no mapping.");
  const { reading, columns, format } = recognitionOf(run);
  const { file, done } = storedFile({ organizationId: run.organizationId, importId: run.id }, format);
  try {
    const opened = await openRows(file, reading);
    const keys = columns.map(({ key }) => key);
    const mapper = rowMapper(mapping, keys, reading, opened.date1904);
    const { type, makeOwners } = mapping;
    const book = new NameBook(run.organizationId);
    const job: Job = { ctx, type, mapper, book, makeOwners, made: new Set() };
    for await (const rows of rowsAfter(opened.rows, Math.max(after, reading.headerRow)))
      yield batchOf(job, rows);
  } finally {
    await done();
  }
}
