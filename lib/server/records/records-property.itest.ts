import { expect, test } from "vitest";
import { localClock, type RecordRow, recordDefinitions } from "@/lib/contracts/records";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { createRandom } from "@/lib/testing/random";
import { recordFactory } from "@/lib/testing/record-factory";
import { deleteRecord } from "./delete-record";
import { columnOf, recordTables, targetOf } from "./record-tables";
import { upsertRecords } from "./upsert-records";

const ZONE = "America/St_Johns";
const STEPS = 60;

/** A column's value as text, the same whether it comes from the record or from the table. */
const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
};

type Model = Map<string, RecordRow>;

const inTable = async (organizationId: string, type: RecordType) => {
  const { table, fields, references } = recordTables[type];
  const columns = Object.entries(fields).map(([field, kind]) => {
    const column = `t.${columnOf(field)}`;
    if (kind.startsWith("numeric")) return `trim_scale(${column})::text AS "${field}"`;
    return kind === "timestamptz" ? `${column} AS "${field}"` : `${column}::text AS "${field}"`;
  });
  const joins = references.map((reference, index) => {
    const { table: target, keyColumn } = targetOf(reference);
    columns.push(`r${index}.${keyColumn} AS "${reference.idColumn}"`);
    return `LEFT JOIN ${target} r${index} ON r${index}.organization_id = t.organization_id AND r${index}.id = t.${reference.idColumn}`;
  });
  const rows = await db.$queryRaw<Record<string, unknown>[]>(Prisma.sql`
    SELECT t.external_id AS "externalId", ${Prisma.raw(columns.join(", "))}
    FROM ${Prisma.raw(table)} t ${Prisma.raw(joins.join(" "))}
    WHERE t.organization_id = ${organizationId}::uuid ORDER BY 1`);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)])),
  );
};

const inModel = (models: Record<RecordType, Model>, type: RecordType) => {
  const { fields, references } = recordTables[type];
  const rows = [...models[type]].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([externalId, row]) => {
    const stored: Record<string, string | null> = { externalId };
    for (const field of Object.keys(fields)) stored[field] = asText(row[field]);
    for (const { field, idColumn, to } of references) {
      const named = asText(row[field]);
      stored[idColumn] = named !== null && (to === "teams" || models[to].has(named)) ? named : null;
    }
    return stored;
  });
};

test.each(["1", "2", "3"])(
  `after ${STEPS} random requests and deletions the 12 tables equal 12 Maps, references and counts included (seed %s)`,
  async (seed) => {
    const random = createRandom(seed);
    const ctx = makeContext(await makeOrganization(db, { timeZone: ZONE }));
    const make = recordFactory(random, { last: 12 });
    const models = Object.fromEntries(recordTypes.map((type) => [type, new Map()])) as Record<
      RecordType,
      Model
    >;
    const clock = localClock(ZONE);
    for (let step = 0; step < STEPS; step += 1) {
      const type = random.pick(recordTypes);
      const model = models[type];
      if (random.chance(0.25)) {
        const externalId = String(random.integer(1, 12));
        const deletion = deleteRecord(ctx, type, externalId, { now: new Date() });
        if (model.delete(externalId)) await deletion;
        else await expect(deletion).rejects.toThrow(/no record/);
        continue;
      }
      const rows = Array.from({ length: random.integer(1, 15) }, () => make(type));
      const expected = { received: rows.length, created: 0, updated: 0, unchanged: 0, rejected: [] };
      for (const row of rows) {
        const reading = recordDefinitions[type].read(row, { currency: "EUR", clock });
        if ("errors" in reading) throw new Error(JSON.stringify({ type, row, ...reading }));
        const before = model.get(row.externalId);
        if (!before) expected.created += 1;
        else if (JSON.stringify(before) === JSON.stringify(reading.row)) expected.unchanged += 1;
        else expected.updated += 1;
        model.set(row.externalId, reading.row);
      }
      const answer = await upsertRecords(ctx, type, rows, { atomic: random.chance(0.5), now: new Date() });
      expect(answer, `step ${step}, ${type}`).toEqual(expected);
    }
    for (const type of recordTypes)
      expect(await inTable(ctx.organization.id, type), type).toEqual(inModel(models, type));
  },
);
