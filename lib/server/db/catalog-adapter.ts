import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { Pool, type PoolConfig } from "pg";
import { replacing, sendingScriptsWhole } from "./whole-script";

/** Postgres' internal one-byte type, which its catalogue uses for codes such as a foreign key's ON DELETE. */
const CHAR = 18;
const CHAR_ARRAY = 1002;

const announceAsArray = (result: unknown): unknown => {
  if (typeof result === "object" && result !== null && "fields" in result && Array.isArray(result.fields)) {
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
  }
  return result;
};

/**
 * A connection that can read Postgres' own catalogue, as the schema engine must to describe a database. Prisma's
 * adapter refuses columns of the type `"char"`, though the engine knows it; no catalogue query returns arrays of it,
 * so that type carries the columns past the adapter, and is then given back its right name.
 */
export async function connectForCatalog(config: PoolConfig): Promise<SqlDriverAdapter> {
  const pool = replacing(
    new Pool(config),
    "query",
    (query) =>
      async (...parameters: unknown[]) =>
        announceAsArray(await query(...parameters)),
  );
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw: SqlDriverAdapter["queryRaw"] = async (query) => {
    const result = await adapter.queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return sendingScriptsWhole(replacing<SqlDriverAdapter>(adapter, "queryRaw", () => queryRaw));
}
