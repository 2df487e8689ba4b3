import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { Unprocessable } from "@/lib/errors";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { answerOnce, StillRunning } from "./answer-once";

const now = new Date("2026-03-01T12:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const request = (changes = {}) => ({
  key: uuidv7(),
  method: "POST",
  address: "/api/v1/records/deals",
  bodyHash: "h1",
  ...changes,
});
const context = async () => makeContext(await makeOrganization(db));

/** Work that says how often it was done. */
const counter = () => {
  let done = 0;
  return async () => {
    done += 1;
    return { zebra: done, apple: "\0 ü" };
  };
};

test("the second time the first answer comes back, to the byte; 25 hours later the work is done again", async () => {
  const [ctx, work, keyed] = [await context(), counter(), request()];
  const first = await answerOnce(ctx, keyed, now, work);
  expect(first).toEqual({ text: '{"zebra":1,"apple":"\\u0000 ü"}', replayed: false });
  expect(await answerOnce(ctx, keyed, after(23), work)).toEqual({ text: first.text, replayed: true });
  expect(JSON.parse((await answerOnce(ctx, keyed, after(25), work)).text)).toMatchObject({ zebra: 2 });
});

test("one key with another body is refused; at another address, by another caller or organization it is another key", async () => {
  const [ctx, work, keyed] = [await context(), counter(), request()];
  await answerOnce(ctx, keyed, now, work);
  await expect(answerOnce(ctx, { ...keyed, bodyHash: "h2" }, now, work)).rejects.toThrow(Unprocessable);
  const elsewhere = await answerOnce(
    ctx,
    { ...keyed, address: "/api/v1/records/leads", bodyHash: "h2" },
    now,
    work,
  );
  const colleague = await answerOnce({ ...ctx, apiKeyId: uuidv7() }, { ...keyed, bodyHash: "h2" }, now, work);
  const stranger = await answerOnce(await context(), { ...keyed, bodyHash: "h2" }, now, work);
  expect([elsewhere, colleague, stranger].map(({ text }) => JSON.parse(text).zebra)).toEqual([2, 3, 4]);
});

test("while the first is running the second is told to wait, and gets its answer afterwards", async () => {
  const [ctx, keyed] = [await context(), request()];
  let finish: (answer: string) => void = () => undefined;
  let started: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  const first = answerOnce(ctx, keyed, now, () => {
    started();
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await running;
  const second = () => answerOnce(ctx, keyed, now, async () => "second");
  await expect(second()).rejects.toThrow(StillRunning);
  finish("first");
  await first;
  expect(await second()).toEqual({ text: '"first"', replayed: true });
});

test("of 10 requests with one key at once, the work is done once", async () => {
  const [ctx, work, keyed] = [await context(), counter(), request()];
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, () => answerOnce(ctx, keyed, now, work)),
  );
  const fresh = answers.filter((answer) => answer.status === "fulfilled" && !answer.value.replayed);
  expect(fresh).toHaveLength(1);
  expect(JSON.parse((await answerOnce(ctx, keyed, now, work)).text)).toMatchObject({ zebra: 1 });
});

test("a request that failed is forgotten and can be repeated; one whose process died, after ten minutes", async () => {
  const [ctx, work, keyed] = [await context(), counter(), request()];
  const failing = answerOnce(ctx, keyed, now, () => Promise.reject(new Error("database gone")));
  await expect(failing).rejects.toThrow("database gone");
  expect((await answerOnce(ctx, keyed, now, work)).replayed).toBe(false);

  const dead = request();
  const key = `${ctx.user?.id} POST ${dead.address} ${dead.key}`;
  const organizationId = ctx.organization.id;
  await db.idempotencyKey.create({ data: { organizationId, key, requestHash: "h1", createdAt: now } });
  await expect(answerOnce(ctx, dead, after(0.1), work)).rejects.toThrow(StillRunning);
  expect((await answerOnce(ctx, dead, after(0.2), work)).replayed).toBe(false);
});
