import "server-only";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { Prepared } from "./prepare-records";
import { recordTables, sentValues } from "./record-tables";

const { raw } = Prisma;
/** Rows of one statement, as when they are written. */
const CHUNK_ROWS = 200;

/** What writing a row would do: to a record that is there, or to none. */
export type Compared = {
  externalId: string;
  isNew: boolean;
  /** Field by field, where a record would change; values as the database shows them. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

type Pair = { field: string; present: string; sent: string };

/** What is compared: every stored field but the amount in the organization's currency; an owner's team by name. */
const pairsOf = (type: RecordType): Pair[] => {
  const { references } = recordTables[type];
  return sentValues(type)
    .filter(({ field }) => field !== "externalId" && field !== "baseAmount")
    .map(({ field, column, key, isStored }) => {
      const team = isStored ? undefined : references.find((reference) => reference.field === field);
      return { field, present: team ? "team.name" : `present.${column}`, sent: `sent.${key}` };
    });
};

const statement = (type: RecordType, organizationId: string, json: string): Prisma.Sql => {
  const pairs = pairsOf(type);
  const list = (of: "present" | "sent") => raw(pairs.map((pair) => pair[of]).join(", "));
  const object = (of: "present" | "sent") =>
    raw(`jsonb_build_object(${pairs.map((pair) => `'${pair.field}', ${pair[of]}`).join(", ")})`);
  const shape = raw(
    sentValues(type)
      .map(({ key, type: postgresType }) => `${key} ${postgresType}`)
      .join(", "),
  );
  const [id] = sentValues(type);
  const sentId = raw(`sent.${id?.key}`);
  const teams =
    type === "owners"
      ? raw("LEFT JOIN team ON team.organization_id = present.organization_id AND team.id = present.team_id")
      : Prisma.empty;
  const differs = Prisma.sql`present.id IS NOT NULL AND (${list("present")}) IS DISTINCT FROM (${list("sent")})`;
  return Prisma.sql`
    SELECT ${sentId} AS "externalId", present.id IS NULL AS "isNew",
      CASE WHEN ${differs} THEN ${object("present")} END AS before,
      CASE WHEN ${differs} THEN ${object("sent")} END AS after
    FROM json_to_recordset(${json}::json) AS sent(${shape})
    LEFT JOIN ${raw(recordTables[type].table)} AS present
      ON present.organization_id = ${organizationId}::uuid AND present.external_id = ${sentId}
    ${teams}`;
};

/** What writing prepared rows would do, row by row, without writing or locking anything. */
export async function compareRecords(
  organizationId: string,
  { type, externalIds, values }: Pick<Prepared, "type" | "externalIds" | "values">,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (let from = 0; from < externalIds.length; from += CHUNK_ROWS) {
    const rows = Array.from({ length: Math.min(CHUNK_ROWS, externalIds.length - from) }, (_, at) =>
      values.at(from + at),
    );
    const json = `[${rows.join(",")}]`;
    compared.push(...(await db.$queryRaw<Compared[]>(statement(type, organizationId, json))));
  }
  return compared;
}
