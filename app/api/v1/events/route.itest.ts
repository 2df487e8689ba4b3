import { afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { revokeApiKey } from "@/lib/server/api-keys/revoke-api-key";
import type { Context } from "@/lib/server/auth/context";
import { contextOfRequest } from "@/lib/server/auth/request-context";
import { db } from "@/lib/server/db";
import { streamEvents } from "@/lib/server/live/stream-events";
import { MOST_STREAMS } from "@/lib/server/live/stream-limit";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { holdListening } from "@/lib/testing/hold-listening";
import { POST } from "../records/[type]/route";
import { GET } from "./route";

type Company = { ctx: Context; keyId: string; key: string };
const opened: AbortController[] = [];
let acme: Company;
let other: Company;

const company = async (): Promise<Company> => {
  const ctx = makeContext(await makeOrganization(db));
  const { id, key } = await createApiKey(ctx, { name: "test", scopes: ["read", "write"] });
  return { ctx, keyId: id, key };
};

beforeAll(async () => {
  acme = await company();
  other = await company();
});
// Also what a test that failed left open: the next one counts connections.
afterEach(async () => {
  for (const each of opened.splice(0)) each.abort();
  await listenerIs(0);
});

const asking = (key: string) => {
  const leaving = new AbortController();
  opened.push(leaving);
  const headers = { authorization: `Bearer ${key}` };
  const request = new Request("http://localhost/api/v1/events", { headers, signal: leaving.signal });
  return { request, leave: () => leaving.abort() };
};

/** The types and times of the events that arrive, in order, until the stream ends. */
const reading = (response: Response) => {
  const types: string[] = [];
  const times: unknown[] = [];
  const body = response.body?.pipeThrough(new TextDecoderStream());
  const ended = (async () => {
    for await (const text of body ?? [])
      for (const [, type = "", data = ""] of text.matchAll(/^event: (\w+)\ndata: (.+)$/gm)) {
        types.push(type);
        times.push((JSON.parse(data) as { at: unknown }).at);
      }
  })().catch(() => undefined);
  const until = (type: string, count = 1) =>
    expect
      .poll(() => types.filter((each) => each === type).length, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(count);
  return { types, times, ended, until };
};

const open = async ({ key }: Company) => {
  const { request, leave } = asking(key);
  const response = await GET(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(200);
  return { ...reading(response), leave, response };
};

/** Sends one answer to a survey; unchanged when it was sent before. */
const answer = async ({ key }: Company, externalId: string, score = 9) => {
  const request = new Request("http://localhost/api/v1/records/survey-responses", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify([{ externalId, kind: "nps", score, submittedAt: "2026-11-01T10:00:00Z" }]),
  });
  const response = await POST(request, { params: Promise.resolve({ type: "survey-responses" }) });
  expect(response.status).toBe(200);
};

const listeners = async () => {
  const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE application_name = 'plumbline live' AND datname = current_database()`;
  return row?.n;
};
const listenerIs = (n: number) => expect.poll(listeners, { timeout: 10_000 }).toBe(n);

describe("GET /api/v1/events", () => {
  it("tells a company of its own write within seconds, and another company nothing", async () => {
    const [mine, theirs] = [await open(acme), await open(other)];
    await mine.until("ready");
    await theirs.until("ready");
    await listenerIs(1);
    await answer(acme, "a-1");
    await mine.until("changed");
    // Theirs shows that it would have been told: its own write arrives, and is the only one.
    await answer(other, "b-1");
    await theirs.until("changed");
    expect(theirs.types).toEqual(["ready", "changed"]);
    mine.leave();
    theirs.leave();
    await listenerIs(0);
  });

  it("says nothing of a write that changes nothing, and of a KPI's settings that change", async () => {
    const screen = await open(acme);
    await screen.until("ready");
    await answer(acme, "a-2");
    await screen.until("changed");
    await answer(acme, "a-2");
    await db.kpiSetting.create({
      data: { organizationId: acme.ctx.organization.id, kpiId: "nps", isFocus: true },
    });
    await screen.until("changed", 2);
    expect(screen.types).toEqual(["ready", "changed", "changed"]);
  });

  it("is ready only when no later change can be missed, and tells of what changed before", async () => {
    const letGo = holdListening();
    onTestFinished(letGo);
    const screen = await open(acme);
    await answer(acme, "a-5");
    expect(screen.types).toEqual([]);
    letGo();
    await screen.until("ready");
    const { dataChangedAt } = await db.organization.findUniqueOrThrow({
      where: { id: acme.ctx.organization.id },
    });
    expect(screen.times).toEqual([dataChangedAt?.toISOString()]);
    await answer(acme, "a-6");
    await screen.until("changed");
  });

  it("listens again when the database ends its connection: says changed for what was missed, and goes on", async () => {
    const screen = await open(acme);
    await screen.until("ready");
    await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'plumbline live' AND datname = current_database()`;
    await answer(acme, "a-3");
    await screen.until("changed");
    await listenerIs(1);
    const before = screen.types.length;
    await answer(acme, "a-4");
    await screen.until("changed", before);
  });

  it("refuses strangers with 401, and a 13th stream of one person with 429 until one is closed", async () => {
    const stranger = await GET(new Request("http://localhost/api/v1/events"), {
      params: Promise.resolve({}),
    });
    expect(stranger.status).toBe(401);
    const screens = [];
    for (let screen = 0; screen < MOST_STREAMS; screen += 1) screens.push(await open(other));
    const refused = await GET(asking(other.key).request, { params: Promise.resolve({}) });
    expect(refused.status).toBe(429);
    screens[0]?.leave();
    await open(other);
  });

  it("ends when the key is revoked (or the session over), at the next beat, and says so", async () => {
    const { request } = asking(acme.key);
    const screen = reading(streamEvents(await contextOfRequest(request), request, 50));
    await screen.until("beat");
    await revokeApiKey(acme.ctx, acme.keyId);
    await screen.ended;
    expect(screen.types.at(-1)).toBe("ended");
  });
});
