import { beforeAll, expect, test } from "vitest";
import { exchangeRatePageSchema, rateListAnswerSchema } from "@/lib/contracts/exchange-rates/exchange-rate";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { DELETE } from "./[currency]/[validFrom]/route";
import { GET, PUT } from "./route";

let keys: { read: string; write: string };

beforeAll(async () => {
  const ctx = makeContext(await makeOrganization(db));
  const [read, write] = await Promise.all([
    createApiKey(ctx, { name: "reader", scopes: ["read"] }),
    createApiKey(ctx, { name: "writer", scopes: ["read", "write"] }),
  ]);
  keys = { read: read.key, write: write.key };
});

const ask = (
  key: string | null,
  method: string,
  { body, query = "" }: { body?: unknown; query?: string } = {},
) =>
  new Request(`http://localhost/api/v1/exchange-rates${query}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
const here = { params: Promise.resolve({}) };
const at = (currency: string, validFrom: string) => ({ params: Promise.resolve({ currency, validFrom }) });
const usd = { currency: "USD", validFrom: "2026-01-01", rate: 0.9231 };

test("without credentials 401; a key that only reads lists, and is refused to write with 403", async () => {
  expect((await GET(ask(null, "GET"), here)).status).toBe(401);
  expect((await GET(ask(keys.read, "GET"), here)).status).toBe(200);
  expect((await PUT(ask(keys.read, "PUT", { body: [usd] }), here)).status).toBe(403);
  expect((await DELETE(ask(keys.read, "DELETE"), at("USD", "2026-01-01"))).status).toBe(403);
});

test("a key that writes adds 2 rates, sends them again unchanged, lists them, and deletes one (204, then 404)", async () => {
  const body = [usd, { ...usd, validFrom: "2026-02-01", rate: "0.95" }];
  const added = await PUT(ask(keys.write, "PUT", { body }), here);
  expect(rateListAnswerSchema.parse(await added.json())).toEqual({
    received: 2,
    created: 2,
    updated: 0,
    unchanged: 0,
    reconverted: 0,
  });
  const again = await PUT(ask(keys.write, "PUT", { body }), here);
  expect(await again.json()).toMatchObject({ created: 0, unchanged: 2 });
  const listed = await GET(ask(keys.read, "GET", { query: "?currency=USD&limit=1" }), here);
  expect(exchangeRatePageSchema.parse(await listed.json())).toMatchObject({
    currency: "EUR",
    currencies: [{ currency: "USD", rates: 2 }],
    rates: [{ validFrom: "2026-02-01", rate: "0.95" }],
    nextCursor: "USD_2026-02-01",
  });
  expect((await DELETE(ask(keys.write, "DELETE"), at("USD", "2026-02-01"))).status).toBe(204);
  expect((await DELETE(ask(keys.write, "DELETE"), at("USD", "2026-02-01"))).status).toBe(404);
  expect((await DELETE(ask(keys.write, "DELETE"), at("USX", "2026-02-01"))).status).toBe(404);
});

test("what is not a list of rates is 400 and names each path; an unknown query parameter too", async () => {
  const body = [usd, { ...usd, rate: -1 }, { ...usd, validFrom: "soon", note: "" }];
  const refused = await PUT(ask(keys.write, "PUT", { body }), here);
  expect(refused.status).toBe(400);
  const { errors } = (await refused.json()) as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path)).toEqual(["1.rate", "2.validFrom", "2.note"]);
  expect((await GET(ask(keys.read, "GET", { query: "?from=2026-01-01" }), here)).status).toBe(400);
});
