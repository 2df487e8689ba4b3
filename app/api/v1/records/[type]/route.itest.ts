import { beforeAll, expect, test } from "vitest";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { DELETE } from "./[externalId]/route";
import { POST } from "./route";

let ctx: Context;
let key: string;

beforeAll(async () => {
  ctx = makeContext(await makeOrganization(db));
  ({ key } = await createApiKey(ctx, { name: "test", scopes: ["read", "write"] }));
});

type Sent = {
  type?: string;
  query?: string;
  contentType?: string;
  headers?: Record<string, string>;
  bearer?: string;
};

const post = (
  body: BodyInit | null,
  { type = "deals", query = "", contentType, headers, bearer = key }: Sent = {},
) => {
  const request = new Request(`http://localhost/api/v1/records/${type}${query}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${bearer}`,
      "content-type": contentType ?? "application/json",
      ...headers,
    },
    body,
    // Node wants to be told that a streamed body is sent before the answer is read.
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  return POST(request, { params: Promise.resolve({ type }) });
};

const deal = (externalId: string, changes = {}) => ({
  externalId,
  openedAt: "2026-01-10",
  amount: 100,
  status: "open",
  ...changes,
});

const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as {
    status: number;
    detail: string;
    errors?: { path: string; message: string }[];
  };
};

const ndjson = { contentType: "application/x-ndjson" };
const stored = (externalId: string) =>
  db.deal.count({ where: { organizationId: ctx.organization.id, externalId } });

test("NDJSON of 3 lines, the second broken: 200, 2 created, line 2 rejected with its index", async () => {
  const body = `${JSON.stringify(deal("n1"))}\n{"externalId": "n2",\n${JSON.stringify(deal("n3"))}\n`;
  const response = await post(body, ndjson);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    received: 3,
    created: 2,
    rejected: [{ index: 1, externalId: null, errors: [{ message: expect.stringContaining("Line 2") }] }],
  });
});

test.each([
  ["text in place of JSON", "hello", {}, 400, /not a JSON array/],
  ["an object in place of an array", "{}", {}, 400, /one JSON object/],
  ["an empty body", "", {}, 400, /empty/],
  ["no body", null, {}, 400, /empty/],
  ["an empty NDJSON body", "\n", ndjson, 400, /empty/],
  ["half an array", '[{"externalId":"x"}', {}, 400, /not closed/],
  ["invalid UTF-8", new Uint8Array([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]), {}, 400, /UTF-8/],
  ["a cut UTF-8 character", new Uint8Array([0x5b, 0x31, 0x5d, 0xc3]), {}, 400, /UTF-8/],
  ["CSV", "externalId,amount", { contentType: "text/csv" }, 415, /application\/x-ndjson/],
  ["another encoding", "[]", { contentType: "application/json; charset=utf-16" }, 415, /UTF-8/],
  ["a compressed body", "x", { headers: { "content-encoding": "gzip" } }, 415, /uncompressed/],
  ["an unknown query parameter", "[]", { query: "?dryRun=true" }, 400, /dryRun/],
  ["atomic=yes", "[]", { query: "?atomic=yes" }, 400, /true or false/],
  ["an unknown type", "[]", { type: "invoices" }, 404, /there are: owners/],
  [
    "an Idempotency-Key with spaces",
    "[]",
    { headers: { "idempotency-key": "a b" } },
    400,
    /visible characters/,
  ],
  ["an unknown API key", "[]", { bearer: "nonsense" }, 401, /not valid/],
] as const)("%s is refused in words", async (_, body, sent, status, detail) => {
  const response = await post(body, sent);
  expect(response.status).toBe(status);
  const problem = await problemOf(response);
  expect(problem).toMatchObject({ status, detail: expect.stringMatching(detail) });
});

test.each([
  ["a win without a close", { status: "won" }, "closedAt"],
  ["a close before the open", { status: "lost", closedAt: "2026-01-09" }, "closedAt"],
  ["an impossible date", { openedAt: "2026-02-30" }, "openedAt"],
  ["an unknown field", { owner: "x" }, "owner"],
  ["an amount of 20 digits as text", { amount: "12345678901234567890" }, "amount"],
])("a deal with %s: rejected with its field, its neighbour is stored", async (what, change, path) => {
  const response = await post(JSON.stringify([deal(`bad ${what}`, change), deal(`good ${what}`)]));
  expect(await response.json()).toMatchObject({ created: 1, rejected: [{ index: 0, errors: [{ path }] }] });
  expect([await stored(`bad ${what}`), await stored(`good ${what}`)]).toEqual([0, 1]);
});

test("2 rows, neither valid: 422 as problem+json names both with row and field, and the tally", async () => {
  const rows = [
    { ...deal("none 1"), amount: "much" },
    { ...deal("none 2"), status: "won", closedAt: null },
  ];
  const response = await post(JSON.stringify(rows));
  expect(response.status).toBe(422);
  expect(await problemOf(response)).toMatchObject({
    received: 2,
    created: 0,
    rejected: [{ index: 0 }, { index: 1 }],
    errors: [{ path: "0.amount" }, { path: "1.closedAt" }],
  });
});

test("10,000 brackets in a field are a wrong type like any other; the neighbour is stored", async () => {
  const bomb = `{"externalId":"bomb","name":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
  const response = await post(`[${bomb},${JSON.stringify(deal("beside the bomb"))}]`);
  const answer = (await response.json()) as { created: number; rejected: { errors: { path: string }[] }[] };
  expect(answer.created).toBe(1);
  expect(answer.rejected[0]?.errors.map(({ path }) => path)).toContain("name");
});

test.each(["1e309", "12345678901234567890", "1.00000000000000000001", "123456789012.5"])(
  "the JSON number %s as an amount is refused: it would be rounded",
  async (literal) => {
    const response = await post(
      `[{"externalId":"big","openedAt":"2026-01-10","status":"open","amount":${literal}}]`,
    );
    expect(await response.json()).toMatchObject({ created: 0, rejected: [{ errors: [{ path: "amount" }] }] });
  },
);

test("__proto__ is an unknown field of its row, and the answer can be sent", async () => {
  const response = await post(
    '[{"__proto__":{"admin":1},"externalId":"p1"},{"externalId":"\\u0000","\\ud800":1}]',
  );
  const answer = (await response.json()) as {
    rejected: { externalId: string | null; errors: { path: string }[] }[];
  };
  expect(answer.rejected.map(({ externalId }) => externalId)).toEqual(["p1", null]);
  expect(answer.rejected[0]?.errors.map(({ path }) => path)).toContain("__proto__");
});

test("atomic with one wrong row: 422 names row and field, and nothing is stored", async () => {
  const response = await post(JSON.stringify([deal("a1"), deal("a2", { amount: null })]), {
    query: "?atomic=true",
  });
  expect(response.status).toBe(422);
  expect((await problemOf(response)).errors).toEqual([
    { path: "1.amount", message: "This field is required" },
  ]);
  expect(await stored("a1")).toBe(0);
});

test("33 MiB is 413 with advice, whether its length is told, hidden or a lie; nothing is stored", async () => {
  const row = JSON.stringify(deal("huge", { name: "x" }));
  const filler = " ".repeat(1024 * 1024);
  const stream = () => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        if (sent === 1) controller.enqueue(new TextEncoder().encode(`[${row}`));
        else if (sent <= 34) controller.enqueue(new TextEncoder().encode(filler));
        else controller.close();
      },
    });
  };
  const lengths: Record<string, string>[] = [
    {},
    { "content-length": "10" },
    { "content-length": String(33 * 1024 * 1024) },
  ];
  for (const headers of lengths) {
    const response = await post(stream(), { headers });
    expect(response.status).toBe(413);
    expect((await problemOf(response)).detail).toMatch(/32 MiB.*several requests/);
  }
  expect(await stored("huge")).toBe(0);
});

test("50,001 rows are 413 with advice", async () => {
  const response = await post(`[${Array.from({ length: 50_001 }, () => "1").join()}]`);
  expect(response.status).toBe(413);
  expect((await problemOf(response)).detail).toMatch(/50,000/);
});

test("a request repeated with its Idempotency-Key gets the first answer; with another body 422", async () => {
  const body = JSON.stringify([deal("i1"), { externalId: "\u0001" }]);
  const headers = { "idempotency-key": "retry-1" };
  const [first, second] = [await post(body, { headers }), await post(body, { headers })];
  expect(await second.text()).toBe(await first.text());
  expect([first, second].map((response) => response.headers.get("idempotent-replayed"))).toEqual([
    null,
    "true",
  ]);
  const other = await post(JSON.stringify([deal("i2")]), { headers });
  expect(other.status).toBe(422);
  expect(await stored("i2")).toBe(0);
});

test("DELETE: 204, then 404; and 404 in another organization", async () => {
  const externalId = "to/be ü";
  await post(JSON.stringify([deal(externalId)]));
  const remove = (bearer: string) =>
    DELETE(
      new Request(`http://localhost/api/v1/records/deals/${encodeURIComponent(externalId)}`, {
        method: "DELETE",
        headers: { authorization: `Bearer ${bearer}` },
      }),
      { params: Promise.resolve({ type: "deals", externalId }) },
    );
  const stranger = makeContext(await makeOrganization(db));
  const { key: strangersKey } = await createApiKey(stranger, { name: "test", scopes: ["write"] });
  const { key: reader } = await createApiKey(ctx, { name: "reader", scopes: ["read"] });
  const statuses = [await remove(strangersKey), await remove(reader), await remove(key), await remove(key)];
  expect(statuses.map(({ status }) => status)).toEqual([404, 403, 204, 404]);
});
