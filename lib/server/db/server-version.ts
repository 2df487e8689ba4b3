import { Client } from "pg";
import { poolConfig } from "./pool-config";

/**
 * The major version of the Postgres at `url`, such as 18.
 * @throws the driver's error when it cannot be reached or does not let us in
 */
export async function serverVersion(url: string): Promise<number> {
  const client = new Client(poolConfig(url));
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } finally {
    await client.end().catch(() => undefined);
  }
}
