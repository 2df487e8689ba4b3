import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { TableSource, Value } from "./table-source";

const PIECE_CHARACTERS = 64 * 1024;

const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (character) =>
    character === "\t" ? "\\t" : character === "\n" ? "\\n" : character === "\r" ? "\\r" : "\\\\",
  );

const cell = (value: Value): string =>
  value === null ? "\\N" : typeof value === "number" ? String(value) : escaped(value);

/** The rows as text of COPY, in pieces of some 64 KiB, each made when it is asked for. */
function* copyText(rows: Iterable<readonly Value[]>): Generator<string> {
  let piece = "";
  for (const row of rows) {
    piece += `${row.map(cell).join("\t")}\n`;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** What the loader adds to each row: whose it is, and when it was written. */
const hasTimes = ({ table }: TableSource) => table !== "team";

function* completed(source: TableSource, organizationId: string, writtenAt: string): Generator<Value[]> {
  const rest = hasTimes(source) ? [writtenAt, writtenAt] : [];
  for (let index = 0; index < source.count; index += 1) yield [organizationId, ...source.row(index), ...rest];
}

/**
 * Writes a table's rows by one COPY, as fast as Postgres takes them and with constant memory.
 * @returns how many rows it wrote
 */
export async function copyTable(
  client: Client,
  source: TableSource,
  organizationId: string,
  writtenAt: string,
): Promise<number> {
  const times = hasTimes(source) ? ["inserted_at", "changed_at"] : [];
  const columns = ["organization_id", ...source.columns, ...times].join(", ");
  const target = client.query(copyFrom(`COPY ${source.table} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(copyText(completed(source, organizationId, writtenAt))), target);
  return target.rowCount;
}
