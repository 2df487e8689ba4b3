import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { env } from "@/lib/server/env";
import { PrismaClient } from "./generated/client";
import { poolConfig } from "./pool-config";
import { statementNames } from "./statement-names";

/** A client of the database at `url`, apart from the app's own `db`: for scripts, seeds and tests. Disconnect it. */
export const createClient = (url: string, statementTimeoutMs?: number): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(poolConfig(url, statementTimeoutMs)) });

/** Reads DATABASE_URL at the first query and not on import: `next build` imports every module without a database. */
const connectingLate: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () =>
    new PrismaPg(poolConfig(env.DATABASE_URL), { statementNameGenerator: statementNames() }).connect(),
};

const held = globalThis as typeof globalThis & { plumblineDb?: PrismaClient };

/** The app's database. One client per process, also across the module reloads of `next dev`. */
export const db: PrismaClient = held.plumblineDb ?? new PrismaClient({ adapter: connectingLate });

if (env.NODE_ENV !== "production") held.plumblineDb = db;
