import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/contracts/roles";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { revokeApiKey } from "@/lib/server/api-keys/revoke-api-key";
import { db } from "@/lib/server/db";
import { addMember } from "@/lib/server/members/add-member";
import { changeOwnPassword } from "@/lib/server/members/change-own-password";
import { removeMember } from "@/lib/server/members/remove-member";
import { updateMemberRole } from "@/lib/server/members/update-member-role";
import { createOrganization } from "@/lib/server/organizations/create-organization";
import type { Context } from "./context";
import { contextForOperator } from "./operator-context";
import { contextOfRequest } from "./request-context";
import { sessionSetCookie } from "./session-token";
import { signIn } from "./sign-in";

const password = "a long enough one";
let counter = 0;
let admin: Context;

const request = (headers: Record<string, string>) => new Request("http://localhost/api/v1/kpis", { headers });
const withKey = (key: string) => request({ authorization: `Bearer ${key}` });

/** Signs in as a browser does, and returns a request that carries the cookie. */
const signedIn = async (email: string, typed = password) => {
  const cookie = await sessionSetCookie(await signIn({ email, password: typed }));
  return request({ cookie: `theme=dark; ${cookie.split(";")[0]}` });
};

const member = (role: Role) =>
  addMember(admin, { name: "Mira", email: `mira${++counter}@example.com`, role, password });

beforeEach(async () => {
  const { organizationId } = await createOrganization({
    name: `Acme ${++counter}`,
    timeZone: "Europe/Berlin",
    currency: "EUR",
    admin: { email: `admin${counter}@example.com`, password },
  });
  admin = await contextForOperator(organizationId);
});

describe("a session", () => {
  it("knows the person, the role and the organization", async () => {
    const { email, userId } = await member("support-lead");
    const ctx = await contextOfRequest(await signedIn(email));
    expect(ctx).toMatchObject({
      role: "support-lead",
      apiKeyId: null,
      user: { id: userId, name: "Mira", email },
    });
    expect(ctx.organization).toMatchObject({
      id: admin.organization.id,
      timeZone: "Europe/Berlin",
      currency: "EUR",
    });
  });

  it("opens with the e-mail in any case and with spaces around it", async () => {
    const { email } = await member("executive");
    expect(await contextOfRequest(await signedIn(` ${email.toUpperCase()} `))).toMatchObject({
      role: "executive",
    });
  });

  it("ends at once when the person is removed, and does not live again when they are added anew", async () => {
    const { email, userId } = await member("executive");
    const browser = await signedIn(email);
    await removeMember(admin, userId);
    await expect(contextOfRequest(browser)).rejects.toMatchObject({ status: 401 });
    await addMember(admin, { name: "Mira", email, role: "executive", password });
    await expect(contextOfRequest(browser)).rejects.toMatchObject({ status: 401 });
    expect(await contextOfRequest(await signedIn(email))).toMatchObject({ role: "executive" });
  });

  it("ends at once when the role changes, also when it changes back", async () => {
    const { email, userId } = await member("executive");
    const browser = await signedIn(email);
    await updateMemberRole(admin, userId, "sales-manager");
    await expect(contextOfRequest(browser)).rejects.toMatchObject({ status: 401 });
    await updateMemberRole(admin, userId, "executive");
    await expect(contextOfRequest(browser)).rejects.toMatchObject({ status: 401 });
  });

  it("stays when the role is set to what it is", async () => {
    const { email, userId } = await member("executive");
    const browser = await signedIn(email);
    await updateMemberRole(admin, userId, "executive");
    expect(await contextOfRequest(browser)).toMatchObject({ role: "executive" });
  });

  it("goes on here and ends elsewhere when the password changes", async () => {
    const { email } = await member("executive");
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    const ctx = await contextOfRequest(here);
    const wrong = { currentPassword: "not the one", newPassword: "another long one" };
    await expect(changeOwnPassword(ctx, wrong)).rejects.toMatchObject({
      status: 400,
      errors: [{ path: "currentPassword" }],
    });
    const session = await changeOwnPassword(ctx, { ...wrong, currentPassword: password });
    const cookie = (await sessionSetCookie(session)).split(";")[0] ?? "";
    expect(await contextOfRequest(request({ cookie }))).toMatchObject({ role: "executive" });
    await expect(contextOfRequest(elsewhere)).rejects.toMatchObject({ status: 401 });
    await expect(signIn({ email, password })).rejects.toMatchObject({ code: "CredentialsSignin" });
    expect(await contextOfRequest(await signedIn(email, "another long one"))).toMatchObject({
      role: "executive",
    });
  });

  it("cannot be forged", async () => {
    await expect(contextOfRequest(request({}))).rejects.toMatchObject({ status: 401 });
    const forged = request({ cookie: "plumbline.session=eyJhbGciOiJkaXIifQ..a.b.c" });
    await expect(contextOfRequest(forged)).rejects.toMatchObject({ status: 401 });
  });
});

describe("guessing passwords", () => {
  const failures = (email: string, times: number, now: Date) =>
    Promise.all(
      Array.from({ length: times }, () =>
        signIn({ email, password: "a wrong one" }, now).catch((error: unknown) => error),
      ),
    );

  it("is refused after 10 failures within 15 minutes, even with the right password, and open again after", async () => {
    const { email } = await member("executive");
    const noon = new Date("2026-11-22T12:00:00Z");
    await failures(email, 10, noon);
    const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
    await expect(signIn({ email, password }, at(14))).rejects.toMatchObject({ code: "TooManyAttempts" });
    expect(await signIn({ email, password }, at(16))).toMatchObject({ role: "executive" });
  });

  it("30 tries at the same moment: at most 10 are looked at, and others can still sign in", async () => {
    const { email } = await member("executive");
    const { email: other } = await member("executive");
    const answers = await failures(email, 30, new Date());
    const looked = answers.filter((a) => a instanceof Error && a.message === "CredentialsSignin");
    expect(looked.length).toBeLessThanOrEqual(10);
    expect(await signIn({ email: other, password })).toMatchObject({ role: "executive" });
  });

  it("is slowed down for e-mails that nobody has, too, and a success takes the count back", async () => {
    const unknown = await failures("nobody@example.com", 10, new Date());
    expect(unknown.every((a) => a instanceof Error && a.message === "CredentialsSignin")).toBe(true);
    const past = signIn({ email: "nobody@example.com", password });
    await expect(past).rejects.toMatchObject({ code: "TooManyAttempts" });
    const { email } = await member("executive");
    await failures(email, 9, new Date());
    await signIn({ email, password });
    expect(await db.signInFailure.count({ where: { email } })).toBe(0);
  });
});

describe("an API key", () => {
  it("stands for its organization and scopes, with neither user nor role", async () => {
    const { id, key } = await createApiKey(admin, { name: "Nightly export", scopes: ["read"] });
    expect(key).toMatch(/^pl_[A-Za-z0-9_-]{43}$/);
    const ctx = await contextOfRequest(withKey(key));
    expect(ctx).toMatchObject({ user: null, role: null, apiKeyId: id, scopes: ["read"] });
    expect(ctx.organization.id).toBe(admin.organization.id);
    const stored = await db.apiKey.findFirstOrThrow({ where: { id } });
    expect(JSON.stringify(stored)).not.toContain(key);
    expect(stored.lastUsedAt).not.toBeNull();
  });

  it("moves its last use at most once a minute", async () => {
    const { id, key } = await createApiKey(admin, { name: "Nightly export", scopes: ["read"] });
    const lastUse = async () => (await db.apiKey.findFirstOrThrow({ where: { id } })).lastUsedAt;
    await contextOfRequest(withKey(key));
    const first = await lastUse();
    await contextOfRequest(withKey(key));
    expect(await lastUse()).toEqual(first);
    await db.apiKey.updateMany({ where: { id }, data: { lastUsedAt: new Date(Date.now() - 61_000) } });
    await contextOfRequest(withKey(key));
    expect((await lastUse())?.getTime()).toBeGreaterThan(Date.now() - 30_000);
  });

  it("is 401 once revoked, unknown or malformed, even beside a good session", async () => {
    const { id, key } = await createApiKey(admin, { name: "Nightly export", scopes: ["read", "write"] });
    await revokeApiKey(admin, id);
    await expect(contextOfRequest(withKey(key))).rejects.toMatchObject({ status: 401 });
    await expect(contextOfRequest(withKey(`pl_${"A".repeat(43)}`))).rejects.toMatchObject({ status: 401 });
    const { email } = await member("admin");
    const cookie = (await signedIn(email)).headers.get("cookie") ?? "";
    const both = request({ cookie, authorization: `Bearer ${key}` });
    await expect(contextOfRequest(both)).rejects.toMatchObject({ status: 401 });
    const basic = request({ cookie, authorization: "Basic YTpi" });
    await expect(contextOfRequest(basic)).rejects.toMatchObject({ status: 401 });
  });
});
