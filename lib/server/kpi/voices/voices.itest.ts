import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Voice,
  type VoicesQuery,
  voicesQuerySchema,
  voicesSchema,
  voiceWordsSchema,
} from "@/lib/contracts/voices";
import { InvalidInput, NotFound } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { getVoiceWords } from "./get-voice-words";
import { listVoices } from "./list-voices";

const now = new Date("2026-03-15T12:00:00Z");
const january = { from: "2026-01-01", to: "2026-02-01" };

let ctx: Context;
let other: Context;

type Answer = {
  score: number;
  comment: string | null;
  kind?: string;
  at?: string;
  scale?: [number, number];
} & Partial<Record<"customerId" | "ticketId" | "ownerId", string>>;

let number = 0;
const answer = (organizationId: string, { score, comment, kind = "nps", at, scale, ...refs }: Answer) => {
  number += 1;
  const [scaleMin, scaleMax] = scale ?? (kind === "nps" ? [0, 10] : [1, 5]);
  return {
    organizationId,
    id: uuidv7(),
    externalId: `R-${number}`,
    kind,
    score,
    scaleMin,
    scaleMax,
    comment,
    submittedAt: new Date(at ?? "2026-01-10T12:00:00Z"),
    ...refs,
  };
};

const list = async (query: Partial<VoicesQuery>, kpi = "nps", of = ctx) =>
  voicesSchema.parse(await listVoices(of, kpi, voicesQuerySchema.parse({ ...january, ...query }), { now }));
const comments = async (query: Partial<VoicesQuery>, kpi = "nps") =>
  (await list(query, kpi)).voices.map(({ comment }) => comment);

beforeAll(async () => {
  const organization = await makeOrganization(db);
  ctx = makeContext(organization);
  other = makeContext(await makeOrganization(db, { locale: "de-DE" }));
  const id = { team: uuidv7(), owner: uuidv7(), customer: uuidv7(), ticket: uuidv7() };
  const mine = { organizationId: organization.id };
  await db.team.create({ data: { ...mine, id: id.team, name: "First line" } });
  await db.owner.create({ data: { ...mine, id: id.owner, externalId: "O-1", name: "Uma", teamId: id.team } });
  await db.customer.create({
    data: {
      ...mine,
      id: id.customer,
      externalId: "C-1",
      name: "Acme",
      segment: "Enterprise",
      acquiredAt: now,
    },
  });
  await db.ticket.create({
    data: { ...mine, id: id.ticket, externalId: "T-1", openedAt: now, channel: "Phone", ownerId: id.owner },
  });
  await db.surveyResponse.createMany({
    data: [
      {
        score: 2,
        comment: "Waited two days; the set-up was slow/unstable.",
        customerId: id.customer,
        ticketId: id.ticket,
      },
      { score: 6, comment: "Waiting again. 100% <b>wrong</b> invoice", at: "2026-01-11T12:00:00Z" },
      { score: 8, comment: "Fine, we wait for reports" },
      { score: 9, comment: "Never had to wait", at: "2026-01-09T12:00:00Z" },
      { score: 10, comment: "Reliable" },
      { score: 10, comment: null },
      { score: 1, comment: "In February", at: "2026-02-01T12:00:00Z" },
      { score: 3, comment: "対応が遅い", at: "2026-01-08T12:00:00Z" },
      { kind: "csat", score: 4, comment: "good" },
      { kind: "csat", score: 3, comment: "so so" },
      { kind: "csat", score: 2, comment: "bad" },
      { kind: "csat", score: 2, scale: [1, 3] as [number, number], comment: "two of three" },
      { kind: "csat", score: 0, scale: [0, 1] as [number, number], comment: "thumb down" },
      { kind: "csat", score: 9, scale: [1, 10] as [number, number], comment: "nine of ten" },
    ].map((each) => answer(organization.id, each)),
  });
  await db.surveyResponse.createMany({
    data: [answer(other.organization.id, { score: 1, comment: "Die Antworten waren falsch" })],
  });
});

describe("the comments behind a score", () => {
  test("6 of 7 January answers have one: newest first, 3 detractors, 1 passive, 2 promoters; February's is not among them", async () => {
    const answered = await list({});
    expect(answered.voices.map(({ score }) => score)).toEqual([
      6,
      expect.anything(),
      expect.anything(),
      expect.anything(),
      9,
      3,
    ]);
    expect(answered.groups).toEqual([
      { group: "promoter", comments: 2 },
      { group: "passive", comments: 1 },
      { group: "detractor", comments: 3 },
    ]);
    expect([answered.count, answered.answers]).toEqual([6, 7]);
  });

  test("tell customer, segment, ticket, channel and, by the ticket, the agent and the team", async () => {
    const { voices } = await list({ filter: { segment: ["Enterprise"] } });
    expect(voices).toEqual([
      expect.objectContaining({
        score: 2,
        group: "detractor",
        customer: { externalId: "C-1", name: "Acme", segment: "Enterprise" },
        ticket: { externalId: "T-1", channel: "Phone", category: null },
        owner: { externalId: "O-1", name: "Uma", team: "First line" },
      }),
    ]);
  });

  test("satisfaction per scale: 4 of 5 and 9 of 10 are satisfied, 3 of 5 and 2 of 3 neutral, 2 of 5 and thumbs down dissatisfied", async () => {
    const of = async (group: VoicesQuery["group"]) => (await comments({ group }, "csat")).sort();
    expect(await of("satisfied")).toEqual(["good", "nine of ten"]);
    expect(await of("neutral")).toEqual(["so so", "two of three"]);
    expect(await of("dissatisfied")).toEqual(["bad", "thumb down"]);
  });

  test("by group: the counts of the others stay", async () => {
    const promoters = await list({ group: "promoter" });
    expect(promoters.count).toBe(2);
    expect(promoters.groups.map(({ comments: many }) => many)).toEqual([2, 1, 3]);
  });

  test("a search finds inflections of English words and beginnings of the last; all words must be there", async () => {
    expect(await comments({ search: "waiting" })).toHaveLength(4);
    expect(await comments({ search: "the waited invo" })).toEqual([
      "Waiting again. 100% <b>wrong</b> invoice",
    ]);
    expect(await comments({ search: "unst" })).toHaveLength(1);
    expect(await comments({ search: "nowhere" })).toEqual([]);
  });

  test("a search knows the organization's language: in German, Antwort finds Antworten", async () => {
    expect((await list({ search: "antwort falsch" }, "nps", other)).voices).toHaveLength(1);
  });

  test("a search in a script without spaces looks for the text as it stands", async () => {
    expect(await comments({ search: "遅い" })).toEqual(["対応が遅い"]);
  });

  test.each(["' OR 1=1 --", "a & | !b:*", "<->", "\\", "(((", "%"])(
    "a search for %j is text, not syntax",
    async (search) => {
      expect((await list({ search })).count).toBeLessThanOrEqual(6);
    },
  );

  test("a word is matched exactly: wait is in 2 comments, waited in 1, unstable (after a slash) in 1", async () => {
    expect(await comments({ word: "wait" })).toHaveLength(2);
    expect(await comments({ word: "waited" })).toHaveLength(1);
    expect(await comments({ word: "unstable" })).toHaveLength(1);
  });

  test("another organization's comments are never seen", async () => {
    expect((await list({}, "nps", other)).voices.map(({ comment }) => comment)).toEqual([
      "Die Antworten waren falsch",
    ]);
  });

  test("a KPI without surveys has none (404); a group, dimension, range or cursor of another question is refused", async () => {
    await expect(list({}, "revenue")).rejects.toThrow(NotFound);
    await expect(list({}, "nonsense")).rejects.toThrow(NotFound);
    await expect(list({ group: "satisfied" })).rejects.toThrow(InvalidInput);
    await expect(list({ filter: { product: ["x"] } })).rejects.toThrow(InvalidInput);
    await expect(list({ to: "2025-01-01" })).rejects.toThrow(InvalidInput);
    const { nextCursor } = await list({ limit: 2 });
    await expect(list({ limit: 2, cursor: nextCursor ?? "", search: "wait" })).rejects.toThrow(InvalidInput);
    await expect(list({ cursor: "nonsense" })).rejects.toThrow(InvalidInput);
  });
});

describe("many comments", () => {
  let many: Context;
  const total = 2_345;

  beforeAll(async () => {
    const organization = await makeOrganization(db);
    many = makeContext(organization);
    // A hundred in each instant: pages must part them by id.
    const at = (index: number) => new Date(Date.UTC(2026, 0, 5, 8, Math.floor(index / 100))).toISOString();
    await db.surveyResponse.createMany({
      data: Array.from({ length: total }, (_, index) =>
        answer(organization.id, {
          score: index % 3 === 0 ? 2 : 9,
          at: at(index),
          comment: index % 3 === 0 ? `invoice late ${index}` : `sensors work ${index}`,
        }),
      ),
    });
  });

  test(`all ${total} come page by page, each once, newest first`, async () => {
    const seen: Voice[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 200, cursor }, "nps", many);
      expect(page.count).toBe(total);
      seen.push(...page.voices);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen.map(({ externalId }) => externalId)).size).toBe(total);
    const moments = seen.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  test("782 detractors write of invoices, 1,563 promoters of sensors; a word's count is what its comments number", async () => {
    const words = voiceWordsSchema.parse(
      await getVoiceWords(many, "nps", { ...january, filter: {} }, { now }),
    );
    expect([words.low.comments, words.high.comments, words.read, words.comments]).toEqual([
      782,
      1563,
      total,
      total,
    ]);
    expect(words.low.words.map(({ word, low, high }) => [word, low, high])).toEqual([
      ["invoice", 782, 0],
      ["late", 782, 0],
    ]);
    expect(words.high.words.map(({ word }) => word)).toEqual(["sensors", "work"]);
    expect((await list({ word: "invoice" }, "nps", many)).count).toBe(782);
  });

  test("of more comments than are read at once the newest are, and it says how many", async () => {
    const words = await getVoiceWords(many, "nps", { ...january, filter: {} }, { now, most: 300 });
    expect([words.read, words.comments]).toEqual([300, total]);
  });
});
