import type { Client } from "pg";
import type { Company } from "../data/company";
import { copyTable } from "../data/copy-table";
import { deals } from "../data/deals";
import type { Tenant } from "../data/load-company";
import type { TableSource, Value } from "../data/table-source";
import type { KeepAlive } from "../http/keep-alive";

const PREFIX = "ingested-";

/** How many requests of how many rows; one may bring up to 50,000. */
export type IngestLoad = { readonly requests: number; readonly rows: number };

/** Rows per second of requests to the API, and of COPY of the same rows into the same table. */
export type Ingest = { readonly rows: number; readonly api: number; readonly copy: number };

/** The generated deals once more, as many as asked for, under external ids (and ids) of their own. */
export const dealsAgain = (company: Company, count: number, prefix = PREFIX): TableSource => {
  const source = deals(company);
  const place = (column: string) => source.columns.indexOf(column);
  const [id, externalId] = [place("id"), place("external_id")];
  return {
    ...source,
    count,
    row: (index) => {
      const row = [...source.row(index % source.count)];
      row[id] = `${String(row[id]).slice(0, 24)}f${index.toString(16).padStart(11, "0")}`;
      row[externalId] = `${prefix}${index}`;
      return row;
    },
  };
};

/** A column of the table as the API names the field; others it does not take. */
export const DEAL_FIELDS: Readonly<Record<string, string>> = {
  external_id: "externalId",
  opened_at: "openedAt",
  amount: "amount",
  currency: "currency",
  status: "status",
  stage: "stage",
  probability: "probability",
  closed_at: "closedAt",
  expected_close_at: "expectedCloseAt",
  lost_reason: "lostReason",
  customer_external_id: "customerExternalId",
  owner_external_id: "ownerExternalId",
  product: "product",
  source: "source",
  campaign_external_id: "campaignExternalId",
};

const lineOf = ({ columns }: TableSource, row: readonly Value[]): string => {
  const fields = columns.flatMap((column, index) => {
    const [field, value] = [DEAL_FIELDS[column], row[index]];
    return field === undefined || value === null || value === undefined ? [] : [[field, value] as const];
  });
  return `${JSON.stringify(Object.fromEntries(fields))}\n`;
};

/** One request's lines as pieces of text, made before the clock runs: the sender's work is not the app's. */
const bodyOf = (source: TableSource, from: number, rows: number): string[] => {
  const pieces: string[] = [];
  for (let start = from; start < from + rows; start += 1_000) {
    let piece = "";
    for (let index = start; index < start + 1_000; index += 1) piece += lineOf(source, source.row(index));
    pieces.push(piece);
  }
  return pieces;
};

const checkAllCreated = (body: Buffer, rows: number): void => {
  const answer = JSON.parse(body.toString("utf8")) as { created: number; rejected: readonly unknown[] };
  if (answer.created === rows) return;
  throw new Error(`Of ${rows} deals ${answer.created} were created: ${JSON.stringify(answer).slice(0, 400)}`);
};

const removeIngested = (client: Client, { organizationId }: Tenant) =>
  client.query(`DELETE FROM deal WHERE organization_id = $1::uuid AND external_id LIKE '${PREFIX}%'`, [
    organizationId,
  ]);

/** How long COPY of the rows takes, with the table's indexes, foreign keys and triggers; they are removed again. */
export async function copySecondsOf(
  client: Client,
  source: TableSource,
  tenant: Tenant,
  writtenAt: string,
): Promise<number> {
  const copying = performance.now();
  await copyTable(client, source, tenant.organizationId, writtenAt);
  const seconds = (performance.now() - copying) / 1000;
  await removeIngested(client, tenant);
  await client.query("VACUUM (ANALYZE) deal");
  return seconds;
}

/**
 * Sends deals in large requests, as NDJSON and two at a time, as a connector would; then writes the same rows to the
 * same table by COPY, with its indexes, foreign keys and triggers. The rows of COPY are removed again, those of the
 * requests stay.
 */
export async function measureIngest(
  client: Client,
  app: KeepAlive,
  company: Company,
  tenant: Tenant,
  load: IngestLoad,
): Promise<Ingest> {
  const rows = load.requests * load.rows;
  const source = dealsAgain(company, rows);
  const writtenAt = new Date(company.end).toISOString();

  const copySeconds = await copySecondsOf(client, source, tenant, writtenAt);

  const bodies = Array.from({ length: load.requests }, (_, index) =>
    bodyOf(source, index * load.rows, load.rows),
  );
  const sending = performance.now();
  const senders = Array.from({ length: 2 }, async () => {
    for (let body = bodies.pop(); body; body = bodies.pop())
      checkAllCreated(
        (await app.post("/api/v1/records/deals", body, "application/x-ndjson")).body,
        load.rows,
      );
  });
  await Promise.all(senders);
  const apiSeconds = (performance.now() - sending) / 1000;
  return { rows, api: rows / apiSeconds, copy: rows / copySeconds };
}

/** Sends so many of the deals that are there, each with another amount: what a CRM sends all day. */
export async function sendChangedDeals(app: KeepAlive, company: Company, count: number): Promise<void> {
  const source = deals(company);
  const amount = source.columns.indexOf("amount");
  const lines = Array.from({ length: count }, (_, index) => {
    const row = [...source.row(source.count - 1 - index)];
    row[amount] = "1234.50";
    return lineOf(source, row);
  });
  const { body } = await app.post("/api/v1/records/deals", lines, "application/x-ndjson");
  const { updated } = JSON.parse(body.toString("utf8")) as { updated: number };
  if (updated !== count) throw new Error(`Of ${count} changed deals ${updated} were taken.`);
}
