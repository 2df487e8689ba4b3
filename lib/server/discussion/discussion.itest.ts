import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import {
  commentInputSchema,
  commentListSchema,
  commentsQuerySchema,
  mentionListSchema,
} from "@/lib/contracts/comments";
import { NotAllowed, NotFound, TooMany, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { removeMember } from "@/lib/server/members/remove-member";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { createAnnotation, deleteAnnotation } from "../annotations/write-annotation";
import { listComments } from "./list-comments";
import { listMentions, readMentions } from "./mentions";
import { createComment, deleteComment, restoreComment, updateComment } from "./write-comment";

const member = async (of: Context["organization"], name: string, isAdmin = false): Promise<Context> => {
  const user = { id: uuidv7(), name, email: `${uuidv7()}@example.com` };
  await db.user.create({ data: { ...user, passwordHash: "-" } });
  const role = isAdmin ? "ADMIN" : "EXECUTIVE";
  await db.membership.create({ data: { organizationId: of.id, userId: user.id, role } });
  return makeContext(of, { user, role: isAdmin ? "admin" : "executive" });
};
const idOf = ({ user }: Context) => user?.id ?? "";

let ada: Context;
let ben: Context;
let cleo: Context;
let stranger: Context;
beforeAll(async () => {
  const organization = await makeOrganization(db);
  ada = await member(organization, "Ada", true);
  ben = await member(organization, "Ben");
  cleo = await member(organization, "Cleo");
  stranger = await member(await makeOrganization(db), "Stranger", true);
});

let clock = Date.parse("2026-04-20T12:00:00Z");
/** A minute later than the last. */
const later = () => {
  clock += 60_000;
  return { now: new Date(clock) };
};
const say = (who: Context, body: string, mentions: string[] = [], kpi = "csat") =>
  createComment(who, { about: { kpi }, body, mentions }, later());
const bodies = async (who: Context, kpi = "csat") =>
  (await listComments(who, { kpi })).comments.map(({ body }) => body);

describe("comments", () => {
  test("stand in the order in which they were written, each with its author; another KPI's do not", async () => {
    await say(ben, "Why is it down?");
    await say(ada, "Phone, mostly.");
    await say(ada, "Elsewhere", [], "nps");
    const list = await listComments(ben, { kpi: "csat" });
    expect(commentListSchema.parse(list)).toEqual(list);
    expect(list.comments.map(({ body, author }) => `${author.name}: ${body}`)).toEqual([
      "Ben: Why is it down?",
      "Ada: Phone, mostly.",
    ]);
    expect(list.comments.map(({ mayChange, mayDelete }) => [mayChange, mayDelete])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("the author changes and deletes; an admin deletes only; deleted ones come back by undo", async () => {
    const { id } = await say(ben, "Frist", [], "win-rate");
    await expect(updateComment(ada, id, { body: "x", mentions: [] }, later())).rejects.toThrow(NotAllowed);
    const changed = await updateComment(ben, id, { body: "First", mentions: [] }, later());
    expect(changed).toMatchObject({ body: "First", editedAt: new Date(clock).toISOString() });
    await expect(deleteComment(cleo, id, later())).rejects.toThrow(NotAllowed);
    await deleteComment(ada, id, later());
    expect(await bodies(ben, "win-rate")).toEqual([]);
    await restoreComment(ben, id);
    expect(await bodies(ben, "win-rate")).toEqual(["First"]);
    await expect(restoreComment(ben, id)).rejects.toThrow(NotFound);
  });

  test("another organization reads nothing, and finds no comment to change, delete or answer", async () => {
    const { id } = await say(ben, "Ours");
    expect(await bodies(stranger)).toEqual([]);
    await expect(updateComment(stranger, id, { body: "x", mentions: [] }, later())).rejects.toThrow(NotFound);
    await expect(deleteComment(stranger, id, later())).rejects.toThrow(NotFound);
    const note = await createAnnotation(ada, {
      ...{ kpi: null, kind: "other", text: "Ours", link: null },
      ...{ startsOn: "2026-04-01", endsOn: "2026-04-01" },
    });
    const about = { annotation: note.id };
    await expect(listComments(stranger, about)).rejects.toThrow(NotFound);
    await expect(createComment(stranger, { about, body: "x", mentions: [] }, later())).rejects.toThrow(
      NotFound,
    );
    await expect(listComments(ada, { kpi: "happiness" })).rejects.toThrow(NotFound);
    await expect(listComments(ada, { objective: uuidv7() })).rejects.toThrow(NotFound);
  });

  test("a key of the API reads and does not write", async () => {
    const key = makeApiKeyContext(ben.organization);
    expect((await listComments(key, { kpi: "csat" })).comments.some(({ mayDelete }) => mayDelete)).toBe(
      false,
    );
    await expect(say(key, "beep")).rejects.toThrow(NotAllowed);
    await expect(listMentions(key)).rejects.toThrow(NotAllowed);
  });

  test("the 31st comment within ten minutes is refused; ten minutes later one may go on", async () => {
    const fast = await member(ben.organization, "Fast");
    const now = new Date("2026-05-01T08:00:00Z");
    const one = (at: Date) =>
      createComment(fast, { about: { kpi: "nps" }, body: "!", mentions: [] }, { now: at });
    for (let count = 0; count < 30; count += 1) await one(now);
    await expect(one(now)).rejects.toThrow(TooMany);
    await expect(one(new Date("2026-05-01T08:10:00Z"))).resolves.toMatchObject({ body: "!" });
  });

  test("what is written must be something, of 4,000 characters at most, about exactly one thing", () => {
    const messageOf = (change: object) =>
      commentInputSchema.safeParse({ about: { kpi: "csat" }, body: "x", ...change }).error?.issues[0]
        ?.message;
    expect(messageOf({ body: " \n" })).toBe("Write something");
    expect(messageOf({ body: "x".repeat(4001) })).toBe("At most 4000 characters");
    expect(messageOf({ about: { kpi: "csat", objective: uuidv7() } })).toBe(
      "Name one of kpi, objective and annotation",
    );
    expect(commentsQuerySchema.safeParse({}).success).toBe(false);
    expect(commentsQuerySchema.safeParse({ kpi: "csat", annotation: uuidv7() }).success).toBe(false);
  });
});

describe("mentions", () => {
  test("who is named has one unread, reads it, and has none; naming oneself tells nobody", async () => {
    const { id } = await say(ada, "@Cleo @Ada look", [idOf(cleo), idOf(ada)], "revenue");
    const list = await listMentions(cleo);
    expect(mentionListSchema.parse(list)).toEqual(list);
    expect(list).toMatchObject({
      unread: 1,
      mentions: [
        {
          commentId: id,
          author: { name: "Ada" },
          excerpt: "@Cleo @Ada look",
          place: { name: "Revenue", path: `/kpis/revenue#comment-${id}` },
        },
      ],
    });
    expect((await listMentions(ada)).unread).toBe(0);
    await readMentions(ben, { commentIds: [id] }, later());
    expect((await listMentions(cleo)).unread).toBe(1);
    await readMentions(cleo, { commentIds: [id] }, later());
    expect(await listMentions(cleo)).toMatchObject({
      unread: 0,
      mentions: [{ readAt: new Date(clock).toISOString() }],
    });
  });

  test("named anew by an edit, one is told; named no more, or the comment deleted, one is not", async () => {
    const { id } = await say(ada, "Look", [], "revenue");
    const mentions = [idOf(ben)];
    await updateComment(ada, id, { body: "@Ben look", mentions }, later());
    expect((await listMentions(ben)).unread).toBe(1);
    await deleteComment(ada, id, later());
    expect((await listMentions(ben)).unread).toBe(0);
    await restoreComment(ada, id);
    expect((await listMentions(ben)).unread).toBe(1);
    await updateComment(ada, id, { body: "Look", mentions: [] }, later());
    expect((await listMentions(ben)).unread).toBe(0);
  });

  test("a mention on a note leads to the note, and goes with it", async () => {
    const note = await createAnnotation(ada, {
      ...{ kpi: "csat", kind: "release", text: "Version 4.0", link: null },
      ...{ startsOn: "2026-04-01", endsOn: "2026-04-01" },
    });
    const about = { annotation: note.id };
    const { id } = await createComment(ada, { about, body: "@Ben", mentions: [idOf(ben)] }, later());
    expect((await listMentions(ben)).mentions[0]?.place).toEqual({
      name: "Version 4.0",
      path: `/notes/${note.id}#comment-${id}`,
    });
    await deleteAnnotation(ada, note.id);
    expect((await listMentions(ben)).unread).toBe(0);
  });

  test("nobody of another organization can be named", async () => {
    await expect(say(ada, "@Stranger", [idOf(stranger)])).rejects.toThrow(Unprocessable);
  });

  test("what a removed member said stays under their name, and a comment that names them stays readable", async () => {
    const gina = await member(ben.organization, "Gina Gone");
    await say(gina, "I said so", [], "churn-rate");
    await say(ada, "@Gina Gone was right", [idOf(gina)], "churn-rate");
    await removeMember(ada, idOf(gina));
    const { comments } = await listComments(ben, { kpi: "churn-rate" });
    expect(comments.map(({ author, body }) => `${author.name}: ${body}`)).toEqual([
      "Gina Gone: I said so",
      "Ada: @Gina Gone was right",
    ]);
  });
});
