import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { type AnnotationInput, annotationInputSchema, annotationSchema } from "@/lib/contracts/annotations";
import type { Role } from "@/lib/contracts/roles";
import { NotAllowed, NotFound, Unprocessable } from "@/lib/errors";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeApiKeyContext, makeContext, makeOrganization } from "@/lib/testing/factories";
import { getAnnotation, listAnnotations } from "./list-annotations";
import { createAnnotation, deleteAnnotation, restoreAnnotation, updateAnnotation } from "./write-annotation";

const member = async (of: Context["organization"], name: string, role: Role): Promise<Context> => {
  const user = { id: uuidv7(), name, email: `${uuidv7()}@example.com` };
  await db.user.create({ data: { ...user, passwordHash: "-" } });
  return makeContext(of, { user, role });
};
const release: AnnotationInput = {
  kpi: "csat",
  kind: "release",
  text: "Version 4.0",
  link: "https://acme.example/releases/4.0",
  startsOn: "2026-03-10",
  endsOn: "2026-03-12",
};

let ada: Context;
let ben: Context;
let stranger: Context;
beforeAll(async () => {
  const organization = await makeOrganization(db);
  ada = await member(organization, "Ada", "admin");
  ben = await member(organization, "Ben", "support-lead");
  stranger = await member(await makeOrganization(db), "Stranger", "admin");
});
const idsIn = async (query: Parameters<typeof listAnnotations>[1]) =>
  (await listAnnotations(ben, query)).annotations.map(({ text }) => text);

describe("annotations", () => {
  test("10 to 12 March touch [12 March, 13 March) and [1 March, 11 March), not what ends on 10 March or begins on the 13th", async () => {
    const made = await createAnnotation(ben, release);
    expect(annotationSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ author: { name: "Ben" }, mayChange: true, comments: 0 });
    expect(await idsIn({ from: "2026-03-12", to: "2026-03-13" })).toEqual(["Version 4.0"]);
    expect(await idsIn({ from: "2026-03-01", to: "2026-03-11" })).toEqual(["Version 4.0"]);
    expect(await idsIn({ from: "2026-03-01", to: "2026-03-10" })).toEqual([]);
    expect(await idsIn({ from: "2026-03-13", to: "2026-04-01" })).toEqual([]);
    await deleteAnnotation(ben, made.id);
  });

  test("a KPI's list has its own and those of all KPIs, not another's", async () => {
    await createAnnotation(ada, { ...release, kpi: null, text: "Strike" });
    await createAnnotation(ada, { ...release, kpi: "nps", text: "New survey" });
    await createAnnotation(ada, { ...release, text: "Hotfix", startsOn: "2026-03-11" });
    expect(await idsIn({ kpi: "csat" })).toEqual(["Hotfix", "Strike"]);
    expect(await idsIn({ kpi: "nps" })).toEqual(expect.arrayContaining(["New survey", "Strike"]));
    expect(await idsIn({})).toHaveLength(3);
  });

  test("its author and admins change it; another member may not, and a key that only reads may not", async () => {
    const { id } = await createAnnotation(ada, release);
    expect(await getAnnotation(ben, id)).toMatchObject({ mayChange: false });
    await expect(updateAnnotation(ben, id, release)).rejects.toThrow(NotAllowed);
    await expect(deleteAnnotation(ben, id)).rejects.toThrow(NotAllowed);
    expect(await getAnnotation(makeApiKeyContext(ben.organization, ["read"]), id)).toMatchObject({
      mayChange: false,
    });
    const { id: bens } = await createAnnotation(ben, release);
    const changed = await updateAnnotation(ada, bens, { ...release, kpi: null, text: "Version 4.0.1" });
    expect(changed).toMatchObject({ text: "Version 4.0.1", kpi: null, author: { name: "Ben" } });
    await Promise.all([deleteAnnotation(ada, id), deleteAnnotation(ben, bens)]);
  });

  test("deleted, it is gone for everybody; restored, it is there again; twice is not found", async () => {
    const { id } = await createAnnotation(ben, release);
    await deleteAnnotation(ben, id);
    await expect(getAnnotation(ben, id)).rejects.toThrow(NotFound);
    await expect(deleteAnnotation(ben, id)).rejects.toThrow(NotFound);
    expect(await restoreAnnotation(ben, id)).toMatchObject({ text: "Version 4.0" });
    await expect(restoreAnnotation(ben, id)).rejects.toThrow(NotFound);
    await deleteAnnotation(ben, id);
  });

  test("another organization finds neither list nor note, and can neither change nor restore", async () => {
    const { id } = await createAnnotation(ben, release);
    expect((await listAnnotations(stranger, {})).annotations).toEqual([]);
    await expect(getAnnotation(stranger, id)).rejects.toThrow(NotFound);
    await expect(updateAnnotation(stranger, id, release)).rejects.toThrow(NotFound);
    await expect(deleteAnnotation(stranger, id)).rejects.toThrow(NotFound);
    await deleteAnnotation(ben, id);
    await expect(restoreAnnotation(stranger, id)).rejects.toThrow(NotFound);
  });

  test("written by a key of the API, the key's name is its author's; an account that is gone leaves its name", async () => {
    const key = makeApiKeyContext(ben.organization);
    await db.apiKey.create({
      data: {
        organizationId: ben.organization.id,
        id: key.apiKeyId ?? "",
        name: "Deploy script",
        keyHash: uuidv7(),
        prefix: "pl_test",
        scopes: ["write"],
      },
    });
    expect(await createAnnotation(key, release)).toMatchObject({
      author: { userId: null, name: "Deploy script" },
      mayChange: true,
    });
    const gone = await member(ben.organization, "Gina Gone", "executive");
    const { id } = await createAnnotation(gone, release);
    await db.user.delete({ where: { id: gone.user?.id ?? "" } });
    expect(await getAnnotation(ben, id)).toMatchObject({ author: { userId: null, name: "Gina Gone" } });
  });

  test("an unknown KPI is refused by its path", async () => {
    await expect(createAnnotation(ben, { ...release, kpi: "happiness" })).rejects.toThrow(Unprocessable);
  });
});

describe("what may be written", () => {
  const errorOf = (change: Record<string, unknown>) =>
    annotationInputSchema.safeParse({ ...release, ...change }).error?.issues[0]?.message;
  test.each([
    ["http://acme.example", "Write a whole address that starts with https://"],
    ["javascript:alert(1)", "Write a whole address that starts with https://"],
    ["https://user:secret@acme.example", "Write a whole address that starts with https://"],
    ["acme.example", "Write a whole address that starts with https://"],
  ])("the link %s is refused", (link, message) => {
    expect(errorOf({ link })).toBe(message);
  });
  test("no text, a last day before the first, no such day", () => {
    expect(errorOf({ text: "  " })).toBe("Write what happened");
    expect(errorOf({ endsOn: "2026-03-09" })).toBe("The last day lies before the first");
    expect(errorOf({ startsOn: "2026-02-30" })).toBe("There is no such date");
    expect(errorOf({ link: null, endsOn: "2026-03-10" })).toBeUndefined();
  });
});
