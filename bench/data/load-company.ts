import { v7 as uuidv7 } from "uuid";
import { hashOfKey, newKey, prefixOfKey } from "@/lib/server/api-keys/key";
import { hashPassword } from "@/lib/server/auth/password";
import { createClient } from "@/lib/server/db";
import { bulkLoad } from "./bulk-load";
import { type Company, TIME_ZONE } from "./company";
import { copyTable } from "./copy-table";
import { tablesOf } from "./tables";

export const ADMIN = { email: "admin@bench.example", password: "bench-of-plumbline" } as const;

/** Whose data are measured, and how to ask for them. */
export type Tenant = { readonly organizationId: string; readonly apiKey: string };

/** The organization with an admin to sign in as, and a key for its API. */
const storeOrganization = async (url: string): Promise<Tenant> => {
  const db = createClient(url);
  try {
    const [organizationId, userId, apiKey] = [uuidv7(), uuidv7(), newKey()];
    await db.organization.create({
      data: {
        id: organizationId,
        name: "Bench Company",
        timeZone: TIME_ZONE,
        currency: "EUR",
        revenueSource: "ORDERS",
        grossMarginPercent: 60,
        memberships: {
          create: {
            role: "ADMIN",
            user: {
              create: {
                id: userId,
                email: ADMIN.email,
                name: "Ada Admin",
                passwordHash: await hashPassword(ADMIN.password),
              },
            },
          },
        },
        apiKeys: {
          create: {
            id: uuidv7(),
            name: "Benchmark",
            keyHash: hashOfKey(apiKey),
            prefix: prefixOfKey(apiKey),
            scopes: ["read", "write"],
          },
        },
      },
    });
    return { organizationId, apiKey };
  } finally {
    await db.$disconnect();
  }
};

/** Rows in the database and how long they took, in seconds. */
export type Loaded = { readonly tenant: Tenant; readonly rows: number; readonly seconds: number };

/** Writes a company into an empty, migrated database. Its rows are the same at every run of the same day. */
export async function loadCompany(url: string, company: Company): Promise<Loaded> {
  const tenant = await storeOrganization(url);
  const sources = tablesOf(company);
  const writtenAt = new Date(company.end).toISOString();
  const started = performance.now();
  const rows = await bulkLoad(
    url,
    sources.map(({ table }) => table),
    async (client) => {
      let written = 0;
      for (const source of sources)
        written += await copyTable(client, source, tenant.organizationId, writtenAt);
      await client.query("UPDATE organization SET data_changed_at = $1 WHERE id = $2", [
        writtenAt,
        tenant.organizationId,
      ]);
      return written;
    },
  );
  return { tenant, rows, seconds: (performance.now() - started) / 1000 };
}
