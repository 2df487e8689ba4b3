import { beforeAll, describe, expect, it } from "vitest";
import { POST as sendAnswer } from "@/app/(public)/s/[slug]/answer/route";
import type { SurveyInput } from "@/lib/contracts/surveys/survey";
import { wordsToBeginWith } from "@/lib/contracts/surveys/survey-words";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { peerHeader } from "@/lib/server/http/peer-address";
import { upsertRecords } from "@/lib/server/records/upsert-records";
import { MOST_PER_ADDRESS } from "@/lib/server/surveys/anonymous-limit";
import { openPublicSurvey } from "@/lib/server/surveys/public-survey";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { POST as invite } from "./[id]/invitations/route";
import { GET as getOne, PUT as putOne } from "./[id]/route";
import { POST as create, GET as list } from "./route";

type Company = { ctx: Context; key: string };
let acme: Company;
let other: Company;

const company = async (): Promise<Company> => {
  const ctx = makeContext(await makeOrganization(db));
  return { ctx, key: (await createApiKey(ctx, { name: "test", scopes: ["read", "write"] })).key };
};

beforeAll(async () => {
  [acme, other] = [await company(), await company()];
  const now = new Date();
  await upsertRecords(acme.ctx, "owners", [{ externalId: "ines", name: "Ines Keller" }], {
    atomic: true,
    now,
  });
  await upsertRecords(
    acme.ctx,
    "customers",
    [{ externalId: "c-1", name: "Hansa GmbH", acquiredAt: "2026-01-10" }],
    { atomic: true, now },
  );
  await upsertRecords(
    acme.ctx,
    "tickets",
    [{ externalId: "t-1", openedAt: "2026-11-01", customerExternalId: "c-1", ownerExternalId: "ines" }],
    { atomic: true, now },
  );
});

const request = (key: string, method = "GET", body?: unknown) =>
  new Request("http://localhost/api/v1/surveys", {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const none = { params: Promise.resolve({}) };
const at = (id: string) => ({ params: Promise.resolve({ id }) });

const nps: SurveyInput = {
  name: "After delivery",
  kind: "nps",
  scale: "0-10",
  language: "en",
  words: wordsToBeginWith("en", "nps", "Acme"),
  allowsAnonymous: false,
  isOpen: true,
};
const csat: SurveyInput = {
  ...nps,
  name: "After a ticket",
  kind: "csat",
  scale: "1-5",
  words: wordsToBeginWith("de", "csat", "Acme"),
  language: "de",
};

type Detail = {
  survey: { id: string; url: string; counts: object; anonymousAnswers: number };
  months: object[];
};
const made = async ({ key }: Company, input: SurveyInput) => {
  const response = await create(request(key, "POST", input), none);
  expect(response.status).toBe(201);
  const { survey } = (await response.json()) as Detail;
  return { id: survey.id, slug: survey.url.split("/").at(-1) ?? "" };
};
const detail = async ({ key }: Company, id: string) =>
  (await (await getOne(request(key), at(id))).json()) as Detail;

const linksTo = async ({ key }: Company, id: string, invitations: object[]) => {
  const response = await invite(request(key, "POST", { invitations }), at(id));
  expect(response.status).toBe(201);
  const answer = (await response.json()) as { invitations: { url: string; isKnown: boolean }[] };
  return answer.invitations.map(({ url, isKnown }) => ({
    isKnown,
    token: new URL(url).searchParams.get("t") ?? "",
  }));
};

const page = () => crypto.randomUUID();
const answer = async (slug: string, form: Record<string, string>, address = "192.0.2.1") => {
  const response = await sendAnswer(
    new Request(`http://localhost/s/${slug}/answer`, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        // As the server writes it down; what the sender forwards is not believed.
        [peerHeader]: address,
        "x-forwarded-for": `${crypto.randomUUID()}, 10.0.0.1`,
      },
      body: new URLSearchParams({ page: page(), ...form }).toString(),
    }),
    { params: Promise.resolve({ slug }) },
  );
  return { status: response.status, leadsTo: response.headers.get("location") };
};
const responsesOf = ({ ctx }: Company, slug: string) =>
  db.surveyResponse.findMany({
    where: { organizationId: ctx.organization.id, externalId: { startsWith: `survey-${slug}-` } },
  });

describe("an invitation", () => {
  it("is answered once: tied to its customer and ticket (for whose owner it counts), in the records at once", async () => {
    const { id, slug } = await made(acme, csat);
    const [link] = await linksTo(acme, id, [{ customerExternalId: "c-1", ticketExternalId: "t-1" }]);
    const token = link?.token ?? "";
    expect((await openPublicSurvey(slug, token))?.state).toBe("open");
    expect(await answer(slug, { token, score: "4", comment: " Schnell. " })).toEqual({
      status: 303,
      leadsTo: `/s/${slug}/thanks`,
    });
    const [stored, ...more] = await responsesOf(acme, slug);
    expect(more).toEqual([]);
    expect(stored).toMatchObject({
      kind: "csat",
      score: 4,
      scaleMin: 1,
      scaleMax: 5,
      comment: "Schnell.",
      customerExternalId: "c-1",
      ticketExternalId: "t-1",
    });
    expect(stored?.customerId).not.toBeNull();
    expect(stored?.ticketId).not.toBeNull();
    await answer(slug, { token, score: "1" });
    expect((await responsesOf(acme, slug)).map(({ score }) => score)).toEqual([4]);
    expect((await openPublicSurvey(slug, token))?.state).toBe("answered");
    expect((await detail(acme, id)).survey.counts).toEqual({ invited: 1, opened: 1, answered: 1 });
  });

  it("sent 5 times at the same moment is one answer", async () => {
    const { id, slug } = await made(acme, nps);
    const [link] = await linksTo(acme, id, [{ customerExternalId: "c-1" }]);
    const token = link?.token ?? "";
    await Promise.all(["0", "3", "6", "9", "10"].map((score) => answer(slug, { token, score })));
    expect(await responsesOf(acme, slug)).toHaveLength(1);
  });

  it("says of a customer that is not there that it is not known; the token itself is stored nowhere", async () => {
    const { id } = await made(acme, nps);
    const links = await linksTo(acme, id, [{ customerExternalId: "c-1" }, { customerExternalId: "nobody" }]);
    expect(links.map(({ isKnown }) => isKnown)).toEqual([true, false]);
    const stored = JSON.stringify(await db.surveyInvitation.findMany({ where: { surveyId: id } }));
    for (const { token } of links) expect(stored).not.toContain(token);
  });

  it("3 invited, 1 answered: 3 and 1 in the month's counts", async () => {
    const { id, slug } = await made(acme, nps);
    const links = await linksTo(
      acme,
      id,
      [1, 2, 3].map((n) => ({ customerExternalId: `c-${n}` })),
    );
    await answer(slug, { token: links[1]?.token ?? "", score: "9" });
    const { months } = await detail(acme, id);
    expect(months).toEqual([expect.objectContaining({ invited: 3, opened: 0, answered: 1 })]);
  });

  it("of another survey, an invented one, an expired one and none at all are refused, each in its words", async () => {
    const [first, second] = [await made(acme, nps), await made(acme, nps)];
    const [link] = await linksTo(acme, first.id, [{ customerExternalId: "c-1" }]);
    const token = link?.token ?? "";
    const stateOf = async (slug: string, by: string, now = new Date()) =>
      (await openPublicSurvey(slug, by, now))?.state;
    expect(await stateOf(second.slug, token)).toBe("unknown");
    expect(await stateOf(first.slug, "invented")).toBe("unknown");
    expect(await stateOf(first.slug, "")).toBe("unknown");
    expect(await stateOf(first.slug, token, new Date(Date.now() + 91 * 86_400_000))).toBe("expired");
    await answer(second.slug, { token, score: "9" });
    await answer(first.slug, { score: "9" });
    expect(await responsesOf(acme, first.slug)).toEqual([]);
    expect(await responsesOf(acme, second.slug)).toEqual([]);
  });
});

describe("the public link", () => {
  it("takes answers of people who are not known and keeps nothing of them; a form sent twice counts once", async () => {
    const { id, slug } = await made(acme, { ...nps, allowsAnonymous: true });
    const same = page();
    await answer(slug, { score: "10", page: same });
    await answer(slug, { score: "10", page: same });
    await answer(slug, { score: "2", comment: "Late" });
    const stored = await responsesOf(acme, slug);
    expect(stored.map(({ score }) => score).toSorted()).toEqual([10, 2].toSorted());
    expect(stored.every((each) => each.customerExternalId === null)).toBe(true);
    expect((await detail(acme, id)).survey.anonymousAnswers).toBe(2);
    const kept = JSON.stringify(await db.surveyAttempt.findMany({ where: { surveyId: id } }));
    expect(kept).not.toContain("192.0.2.1");
  });

  it(`refuses the ${MOST_PER_ADDRESS + 1}st answer within an hour from one address, and takes another address's`, async () => {
    const { slug } = await made(acme, { ...nps, allowsAnonymous: true });
    for (let sent = 0; sent < MOST_PER_ADDRESS; sent += 1) await answer(slug, { score: "9" });
    expect((await answer(slug, { score: "0" })).leadsTo).toBe(`/s/${slug}?problem=later`);
    expect((await answer(slug, { score: "8" }, "192.0.2.2")).leadsTo).toBe(`/s/${slug}/thanks`);
    expect(await responsesOf(acme, slug)).toHaveLength(MOST_PER_ADDRESS + 1);
  });

  it("thanks a program that fills in the hidden field, and stores nothing", async () => {
    const { slug } = await made(acme, { ...nps, allowsAnonymous: true });
    expect((await answer(slug, { score: "9", website: "https://spam.example" })).leadsTo).toBe(
      `/s/${slug}/thanks`,
    );
    expect(await responsesOf(acme, slug)).toEqual([]);
  });

  it("asks again for a missing score and one beyond the scale; unknown fields and surveys are 400 and 404", async () => {
    const { slug } = await made(acme, { ...csat, allowsAnonymous: true });
    expect((await answer(slug, {})).leadsTo).toBe(`/s/${slug}?problem=missing`);
    expect((await answer(slug, { score: "6", place: "embed" })).leadsTo).toBe(
      `/s/${slug}/embed?problem=missing`,
    );
    expect((await answer(slug, { score: "5", admin: "1" })).status).toBe(400);
    expect((await answer("nosuchsurvey", { score: "5" })).status).toBe(404);
    expect((await answer(slug, { score: "5", comment: "x".repeat(70_000) })).status).toBe(413);
    expect(await responsesOf(acme, slug)).toEqual([]);
  });

  it("is closed once the survey is, and open again when it is opened", async () => {
    const { id, slug } = await made(acme, { ...nps, allowsAnonymous: true });
    const put = (input: SurveyInput) => putOne(request(acme.key, "PUT", input), at(id));
    expect((await put({ ...nps, allowsAnonymous: true, isOpen: false })).status).toBe(200);
    await answer(slug, { score: "9" });
    expect((await openPublicSurvey(slug, ""))?.state).toBe("closed");
    expect(await responsesOf(acme, slug)).toEqual([]);
    await put({ ...nps, allowsAnonymous: true });
    await answer(slug, { score: "9" });
    expect(await responsesOf(acme, slug)).toHaveLength(1);
    expect((await put({ ...csat, allowsAnonymous: true })).status).toBe(409);
  });
});

describe("another company", () => {
  it("neither sees, changes nor invites to a survey, and answers go to the survey's own company alone", async () => {
    const { id, slug } = await made(acme, { ...nps, allowsAnonymous: true });
    expect((await getOne(request(other.key), at(id))).status).toBe(404);
    expect((await putOne(request(other.key, "PUT", nps), at(id))).status).toBe(404);
    const invited = await invite(
      request(other.key, "POST", { invitations: [{ customerExternalId: "c-1" }] }),
      at(id),
    );
    expect(invited.status).toBe(404);
    expect(await (await list(request(other.key), none)).json()).toEqual({ surveys: [] });
    await answer(slug, { score: "9" });
    expect(await responsesOf(other, slug)).toEqual([]);
    expect(await responsesOf(acme, slug)).toHaveLength(1);
  });

  it("a scale that does not belong to the kind, missing words and unknown fields are refused with their paths", async () => {
    const pathsOf = async (input: object) => {
      const response = await create(request(acme.key, "POST", input), none);
      expect(response.status).toBe(400);
      return ((await response.json()) as { errors: { path: string }[] }).errors.map(({ path }) => path);
    };
    expect(await pathsOf({ ...nps, scale: "1-5" })).toEqual(["scale"]);
    expect(await pathsOf({ ...nps, words: { ...nps.words, question: " " } })).toEqual(["words.question"]);
    expect(await pathsOf({ ...nps, owner: "me" })).toEqual(["owner"]);
  });
});
