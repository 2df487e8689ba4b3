import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { DELETE, GET as GET_ONE, PUT } from "./[id]/route";
import { POST as CHECK } from "./check/route";
import { GET, POST } from "./route";

type Company = { ctx: Context; readKey: string; writeKey: string };

const makeCompany = async (): Promise<Company> => {
  const organization = await makeOrganization(db);
  const user = { id: uuidv7(), name: "Ada", email: `${uuidv7()}@example.com` };
  await db.user.create({ data: { ...user, passwordHash: "-" } });
  await db.membership.create({ data: { organizationId: organization.id, userId: user.id, role: "ADMIN" } });
  const ctx = makeContext(organization, { user });
  const [read, write] = await Promise.all([
    createApiKey(ctx, { name: "reader", scopes: ["read"] }),
    createApiKey(ctx, { name: "writer", scopes: ["read", "write"] }),
  ]);
  return { ctx, readKey: read.key, writeKey: write.key };
};

const ask = (key: string | null, method: string, body?: unknown) =>
  new Request("http://localhost/api/v1/objectives", {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
const at = (id?: string) => ({ params: Promise.resolve(id ? { id } : {}) });

let company: Company;
let other: Company;
const input = () => ({
  title: "Ten more points",
  kpi: "nps",
  ownerUserId: company.ctx.user?.id,
  baseline: 20,
  targetKind: "points",
  target: 10,
  startsOn: "2026-01-01",
  dueOn: "2026-12-31",
});

beforeAll(async () => {
  [company, other] = await Promise.all([makeCompany(), makeCompany()]);
});

describe("the objectives of the API", () => {
  test("without credentials 401; a key that only reads lists and checks, and is refused to write with 403", async () => {
    expect((await GET(ask(null, "GET"), at())).status).toBe(401);
    expect((await GET(ask(company.readKey, "GET"), at())).status).toBe(200);
    const { ownerUserId: _owner, ...draft } = input();
    expect((await CHECK(ask(company.readKey, "POST", draft), at())).status).toBe(200);
    expect((await POST(ask(company.readKey, "POST", input()), at())).status).toBe(403);
    expect((await DELETE(ask(company.readKey, "DELETE"), at(uuidv7()))).status).toBe(403);
  });

  test("a writing key creates (201: 20 + 10 = 30), changes, reads and deletes (204, then 404)", async () => {
    const created = await POST(ask(company.writeKey, "POST", input()), at());
    expect(created.status).toBe(201);
    const { id, targetValue, grain, measure } = await created.json();
    expect({ targetValue, grain, measure }).toEqual({ targetValue: 30, grain: "month", measure: "level" });
    const changed = await PUT(ask(company.writeKey, "PUT", { ...input(), target: 15 }), at(id));
    expect((await changed.json()).targetValue).toBe(35);
    expect((await GET_ONE(ask(company.readKey, "GET"), at(id))).status).toBe(200);
    expect((await DELETE(ask(company.writeKey, "DELETE"), at(id))).status).toBe(204);
    expect((await GET_ONE(ask(company.readKey, "GET"), at(id))).status).toBe(404);
  });

  test("another organization's objective is 404 to read, change and delete", async () => {
    const { id } = await (await POST(ask(company.writeKey, "POST", input()), at())).json();
    expect((await GET_ONE(ask(other.readKey, "GET"), at(id))).status).toBe(404);
    expect((await PUT(ask(other.writeKey, "PUT", input()), at(id))).status).toBe(404);
    expect((await DELETE(ask(other.writeKey, "DELETE"), at(id))).status).toBe(404);
    expect((await GET_ONE(ask(company.readKey, "GET"), at(id))).status).toBe(200);
  });

  test.each([
    ["a due day before the start", { dueOn: "2025-12-31" }, "dueOn"],
    ["a fifth decimal place, which would be rounded away", { target: 0.00001 }, "target"],
    ["a baseline that is no number", { baseline: "20" }, "baseline"],
    ["an impossible date", { startsOn: "2026-02-30" }, "startsOn"],
    ["a run of eleven years", { dueOn: "2036-12-31" }, "dueOn"],
    ["a year of three digits, half typed", { startsOn: "0202-01-01" }, "startsOn"],
    ["two years by day, more than 400 periods,", { grain: "day", dueOn: "2027-12-31" }, "grain"],
    ["an unknown field", { priority: 1 }, "priority"],
    ["a blank title", { title: "   " }, "title"],
  ])("%s is 400 with its path", async (_, change, path) => {
    const answer = await POST(ask(company.writeKey, "POST", { ...input(), ...change }), at());
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors).toMatchObject([{ path }]);
  });
});
