import { Prisma } from "@/lib/server/db";

type Value = string | number | boolean | Date | null;

/** Rows in one statement: large enough to be quick, small enough for its text to stay below some megabytes. */
const CHUNK = 5000;

const columnOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const quoted = (identifier: string) => Prisma.raw(`"${identifier}"`);

/**
 * Inserts rows whose fields are named as in the Prisma schema, all alike. One statement for thousands of rows, about
 * ten times as fast as createMany, which sends every value as a parameter of its own. Money goes in as text.
 * @param table the table's name in the database, never anyone's input
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Prisma.join(Object.keys(first).map((field) => quoted(columnOf(field))));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows
      .slice(start, start + CHUNK)
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])),
      );
    await tx.$executeRaw`
      INSERT INTO ${quoted(table)} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoted(table)}, ${JSON.stringify(chunk)}::jsonb)`;
  }
}
