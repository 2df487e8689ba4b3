import { beforeAll, describe, expect, it } from "vitest";
import * as apiKey from "@/app/api/v1/api-keys/[id]/route";
import * as apiKeys from "@/app/api/v1/api-keys/route";
import * as member from "@/app/api/v1/members/[userId]/route";
import * as members from "@/app/api/v1/members/route";
import * as organization from "@/app/api/v1/organization/route";
import type { Role } from "@/lib/contracts/roles";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { listApiKeys } from "@/lib/server/api-keys/list-api-keys";
import { addMember } from "@/lib/server/members/add-member";
import { createOrganization } from "@/lib/server/organizations/create-organization";
import type { Context } from "./context";
import { contextForOperator } from "./operator-context";
import { sessionSetCookie } from "./session-token";
import { signIn } from "./sign-in";

type Handler = (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>;

const password = "a long enough one";
let own: Context;
let other: Context;
const keys = { read: "", write: "" };

const newOrganization = async (name: string) => {
  const admin = { email: `${name}@example.com`, password };
  const { organizationId } = await createOrganization({ name, timeZone: "UTC", currency: "EUR", admin });
  return contextForOperator(organizationId);
};

beforeAll(async () => {
  own = await newOrganization("own");
  other = await newOrganization("other");
  keys.read = (await createApiKey(own, { name: "r", scopes: ["read"] })).key;
  keys.write = (await createApiKey(own, { name: "w", scopes: ["write"] })).key;
});

const send = async (
  handler: Handler,
  method: string,
  headers: Record<string, string>,
  { params = {}, body }: { params?: Record<string, string>; body?: unknown } = {},
) => {
  const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const request = new Request("http://localhost:3000/api/v1/x", {
    method,
    headers: { host: "localhost:3000", ...json, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
};

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
let counter = 0;
const browser = async (role: Role) => {
  const email = `${role}${++counter}@example.com`;
  await addMember(own, { name: role, email, role, password });
  const cookie = (await sessionSetCookie(await signIn({ email, password }))).split(";")[0] ?? "";
  return { cookie, "sec-fetch-site": "same-origin" };
};

describe("who may do what over HTTP", () => {
  it("without credentials: 401, with the way to sign in", async () => {
    expect(await send(organization.GET, "GET", {})).toMatchObject({
      status: 401,
      body: { title: "Not signed in" },
    });
  });

  it("a key with read reads the organization; one with write alone lacks the scope: 403", async () => {
    expect(await send(organization.GET, "GET", bearer(keys.read))).toMatchObject({
      status: 200,
      body: { id: own.organization.id, name: "own", currencyLocked: null },
    });
    expect(await send(organization.GET, "GET", bearer(keys.write))).toMatchObject({ status: 403 });
  });

  it("no key manages people or keys: 403", async () => {
    for (const handler of [members.GET, apiKeys.GET]) {
      expect(await send(handler, "GET", bearer(keys.read))).toMatchObject({ status: 403 });
    }
  });

  it("any member sees the members; an admin alone adds one", async () => {
    const body = { name: "Neu", email: "neu@example.com", role: "executive", password };
    const lead = await browser("support-lead");
    expect(await send(members.GET, "GET", lead)).toMatchObject({ status: 200 });
    expect(await send(members.POST, "POST", lead, { body })).toMatchObject({ status: 403 });
    const admin = await browser("admin");
    expect(await send(members.POST, "POST", admin, { body })).toMatchObject({
      status: 201,
      body: { email: "neu@example.com", role: "executive" },
    });
    const wrong = { ...body, email: "neu", password: "short", isOwner: true };
    const { status, body: problem } = await send(members.POST, "POST", admin, { body: wrong });
    expect(status).toBe(400);
    expect(problem.errors.map((e: { path: string }) => e.path).sort()).toEqual([
      "email",
      "isOwner",
      "password",
    ]);
  });

  it("another organization's key or member is not there: 404, never 403", async () => {
    const theirs = (await createApiKey(other, { name: "theirs", scopes: ["read"] })).id;
    const admin = await browser("admin");
    expect(await send(apiKey.DELETE, "DELETE", admin, { params: { id: theirs } })).toMatchObject({
      status: 404,
    });
    expect(await listApiKeys(other)).toMatchObject([{ id: theirs, revokedAt: null }]);
    const [them] = (await send(members.GET, "GET", admin)).body.members;
    const stranger = { params: { userId: crypto.randomUUID() }, body: { role: "admin" } };
    expect(them.userId).toEqual(expect.any(String));
    expect(await send(member.PATCH, "PATCH", admin, stranger)).toMatchObject({ status: 404 });
  });

  it("a cookie is not taken for a write from another site: 403", async () => {
    const admin = { ...(await browser("admin")), "sec-fetch-site": "cross-site" };
    const body = { name: "k", scopes: ["read"] };
    expect(await send(apiKeys.POST, "POST", admin, { body })).toMatchObject({ status: 403 });
  });
});
