import "server-only";
import { Prisma } from "@/lib/server/db";

/** A row of a part's answer: `range` is whatever number the part gave it, amounts are exact decimals as text. */
export type PartRow = {
  range: number;
  value: string | null;
  label: string | null;
  amounts: (string | null)[];
};

/** One of the queries that a statement is put together from; its columns are those of PartRow, in that order. */
export type StatementPart = {
  query: Prisma.Sql;
  take: (row: PartRow) => void;
  /** After the last row. */
  finish?: () => void;
};

type AnswerRow = [
  part: number,
  range: number,
  value: string | null,
  label: string | null,
  amounts: (string | null)[],
];

/**
 * One statement of many parts. Being one, it sees one state of the data, so that the parts of a point belong together.
 * @param tables table expressions that the parts read from
 */
export const runStatement = async (
  database: Pick<Prisma.TransactionClient, "$queryRaw">,
  tables: readonly Prisma.Sql[],
  parts: readonly StatementPart[],
): Promise<void> => {
  if (parts.length === 0) return;
  const selects = parts.map(
    ({ query }, index) =>
      Prisma.sql`SELECT ${index}::int AS part, p.* FROM (${query}) AS p (range, value, label, amounts)`,
  );
  const before = tables.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join([...tables], ", ")} `;
  // One text of JSON: hundreds of rows with arrays take the database's client longer to take apart than to compute.
  const [answer] = await database.$queryRaw<{ rows: string }[]>(Prisma.sql`${before}
    SELECT coalesce(json_agg(json_build_array(part, range, value, label, amounts)), '[]')::text AS rows
    FROM (${Prisma.join(selects, " UNION ALL ")}) AS answer`);
  const rows = JSON.parse(answer?.rows ?? "[]") as AnswerRow[];
  for (const [part, range, value, label, amounts] of rows) {
    parts[part]?.take({ range, value, label, amounts });
  }
  for (const part of parts) part.finish?.();
};
