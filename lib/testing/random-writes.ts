import { v7 as uuidv7 } from "uuid";
import { Prisma, type PrismaClient } from "@/lib/server/db";
import type { Random } from "./random";

/** What one writer does to an organization's records, as SQL that a person or program might send. */
type Write = (database: PrismaClient, organizationId: string, random: Random) => Promise<unknown>;

const id = (organizationId: string) => Prisma.sql`organization_id = ${organizationId}::uuid`;

/** Which rows may be changed so, to stay what the database accepts. */
const isClosed = Prisma.sql` AND status <> 'open'`;

/** Some rows of a table, a few at a time. */
const some = (table: string, organizationId: string, random: Random, only = Prisma.empty): Prisma.Sql =>
  Prisma.sql`SELECT id FROM ${Prisma.raw(table)} WHERE ${id(organizationId)}${only}
    ORDER BY md5(id::text || ${random.integer(0, 1_000_000)}::text) LIMIT ${random.integer(1, 6)}::int`;

const update =
  (table: string, set: (random: Random, organizationId: string) => Prisma.Sql, only = Prisma.empty): Write =>
  (database, organizationId, random) =>
    database.$executeRaw`UPDATE ${Prisma.raw(table)} SET ${set(random, organizationId)}
      WHERE ${id(organizationId)} AND id IN (${some(table, organizationId, random, only)})`;

const remove =
  (table: string): Write =>
  (database, organizationId, random) =>
    database.$executeRaw`DELETE FROM ${Prisma.raw(table)}
      WHERE ${id(organizationId)} AND id IN (${some(table, organizationId, random)})`;

/** Copies of rows under new ids and external ids, moved in time. */
const copy =
  (table: string, moved: (random: Random) => Prisma.Sql, columns: string): Write =>
  (database, organizationId, random) =>
    database.$executeRaw`
      INSERT INTO ${Prisma.raw(table)} (organization_id, id, external_id, ${Prisma.raw(columns)})
      SELECT organization_id, gen_random_uuid(), ${uuidv7()} || external_id, ${moved(random)}
      FROM ${Prisma.raw(table)} WHERE ${id(organizationId)} AND id IN (${some(table, organizationId, random)})`;

const shift = (column: string, random: Random): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(column)} + make_interval(hours => ${random.integer(-2_000, 2_000)}::int)`;

const set = (column: string, value: Prisma.Sql): Prisma.Sql => Prisma.sql`${Prisma.raw(column)} = ${value}`;

const anyId = (table: string, organizationId: string, random: Random): Prisma.Sql =>
  Prisma.sql`(SELECT id FROM ${Prisma.raw(table)} WHERE ${id(organizationId)}
    ORDER BY md5(id::text || ${random.integer(0, 1_000_000)}::text) LIMIT 1)`;

/** Everything that can happen to records on which a kept sum depends. */
const writes: readonly Write[] = [
  update("deal", (random) => set("closed_at", shift("closed_at", random)), isClosed),
  update("deal", (random) => set("opened_at", shift("opened_at", random))),
  update("deal", (random) => set("base_amount", Prisma.sql`${random.integer(0, 99_999)}::numeric / 100`)),
  update("deal", (random) => set("status", Prisma.sql`${random.pick(["won", "lost"])}`), isClosed),
  update("deal", (random) => set("product", Prisma.sql`${random.pick(["x", "y", null])}::text`)),
  update("deal", (random, of) => set("owner_id", anyId("owner", of, random))),
  update("deal", (random, of) => set("customer_id", anyId("customer", of, random))),
  copy(
    "deal",
    (random) =>
      Prisma.sql`${shift("opened_at", random)}, ${shift("closed_at", random)}, status, amount, currency, base_amount, owner_id, customer_id`,
    "opened_at, closed_at, status, amount, currency, base_amount, owner_id, customer_id",
  ),
  remove("deal"),
  copy(
    "purchase_order",
    (random) =>
      Prisma.sql`${shift("ordered_at", random)}, amount, currency, base_amount, customer_id, customer_external_id`,
    "ordered_at, amount, currency, base_amount, customer_id, customer_external_id",
  ),
  update("purchase_order", (random, of) => set("customer_id", anyId("customer", of, random))),
  remove("purchase_order"),
  update("customer", (random) =>
    set("segment", Prisma.sql`${random.pick(["Small", "Enterprise", null])}::text`),
  ),
  update("customer", (random) => set("churned_at", shift("acquired_at", random))),
  update("customer", () => set("churned_at", Prisma.sql`NULL`)),
  update("customer", (random, of) => set("owner_id", anyId("owner", of, random))),
  remove("customer"),
  update("lead", (random) => set("converted_at", shift("created_at", random))),
  update("lead", (random, of) => set("customer_id", anyId("customer", of, random))),
  remove("lead"),
  update("ticket", (random) => set("resolved_at", shift("opened_at", random))),
  update("ticket", (random) => set("reopened_at", shift("resolved_at", random))),
  update("ticket", (random) => set("channel", Prisma.sql`${random.pick(["phone", "mail", null])}::text`)),
  remove("ticket"),
  update("survey_response", (random) => set("submitted_at", shift("submitted_at", random))),
  update("survey_response", (random) =>
    set("score", random.pick([Prisma.sql`scale_min`, Prisma.sql`scale_max`])),
  ),
  remove("survey_response"),
  update("campaign_activity", (random) => set("date", Prisma.sql`date + ${random.integer(-40, 40)}::int`)),
  update("ledger_entry", (random) => set("date", Prisma.sql`date + ${random.integer(-40, 40)}::int`)),
  remove("ledger_entry"),
  remove("site_traffic"),
  update("owner", (random, of) => set("team_id", anyId("team", of, random))),
  update("owner", (random) => set("name", Prisma.sql`${`Owner ${random.integer(0, 999)}`}`)),
  update("campaign", (random) => set("channel", Prisma.sql`${random.pick(["mail", "ads", null])}::text`)),
];

/** Does so many things, drawn at random, to an organization's records, each as a transaction of its own. */
export const writeAtRandom = async (
  database: PrismaClient,
  organizationId: string,
  random: Random,
  times: number,
): Promise<void> => {
  for (let done = 0; done < times; done += 1) {
    const write = random.pick(writes);
    for (let isDone = false; !isDone; ) {
      isDone = await write(database, organizationId, random).then(
        () => true,
        (error: unknown) => {
          // Of two writers that lock the same rows in different order the database stops one, and one who refers to
          // what another deletes meanwhile: they try again.
          if (/40P01|23503/.test(String(error))) return false;
          throw error;
        },
      );
    }
  }
};
