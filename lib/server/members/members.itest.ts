import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/contracts/roles";
import type { Context } from "@/lib/server/auth/context";
import { contextForOperator } from "@/lib/server/auth/operator-context";
import { contextOfSession } from "@/lib/server/auth/session-context";
import { signIn } from "@/lib/server/auth/sign-in";
import { db } from "@/lib/server/db";
import { createOrganization } from "@/lib/server/organizations/create-organization";
import { addMember } from "./add-member";
import { listMembers } from "./list-members";
import { listOwnOrganizations, switchOrganization } from "./own-organizations";
import { removeMember } from "./remove-member";
import { updateMemberRole } from "./update-member-role";

const password = "a long enough one";
let counter = 0;

const organization = async () => {
  const { organizationId, userId } = await createOrganization({
    name: `Acme ${++counter}`,
    timeZone: "UTC",
    currency: "EUR",
    admin: { email: `Admin${counter}@Example.com `, password, name: "Ada Admin" },
  });
  return { ctx: await contextForOperator(organizationId), adminId: userId };
};
const add = (ctx: Context, role: Role, email = `m${++counter}@example.com`) =>
  addMember(ctx, { name: "Mira", email, role, password });

let ctx: Context;
let adminId: string;
beforeEach(async () => {
  ({ ctx, adminId } = await organization());
});

const objective = (ownerUserId: string) =>
  db.objective.create({
    data: {
      organizationId: ctx.organization.id,
      id: uuidv7(),
      title: "NPS 50",
      kpiId: "nps",
      ownerUserId,
      baseline: 30,
      targetKind: "VALUE",
      target: 50,
      startsOn: new Date("2026-01-01"),
      dueOn: new Date("2026-12-31"),
    },
  });

describe("members", () => {
  it("are listed by name with their roles, e-mails in lower case", async () => {
    await add(ctx, "support-lead", "mira.list@example.com");
    expect(await listMembers(ctx)).toMatchObject([
      { name: "Ada Admin", email: expect.stringMatching(/^admin\d+@example\.com$/), role: "admin" },
      { name: "Mira", email: "mira.list@example.com", role: "support-lead" },
    ]);
  });

  it("cannot be added twice", async () => {
    const { email } = await add(ctx, "executive");
    await expect(add(ctx, "admin", email)).rejects.toMatchObject({ status: 409 });
    expect(await listMembers(ctx)).toHaveLength(2);
  });

  it("who have an account elsewhere keep their name and password, and can move between both", async () => {
    const other = await organization();
    const { email } = await add(other.ctx, "executive");
    const added = await addMember(ctx, {
      name: "Somebody else",
      email,
      role: "admin",
      password: "typed by admin",
    });
    expect(added).toMatchObject({ name: "Mira", email, role: "admin" });
    await expect(signIn({ email, password: "typed by admin" })).rejects.toMatchObject({
      code: "CredentialsSignin",
    });
    const there = await contextOfSession(await signIn({ email, password }));
    expect(there).toMatchObject({ role: "executive", organization: { id: other.ctx.organization.id } });
    if (!there) throw new Error("no session");
    expect(await listOwnOrganizations(there)).toHaveLength(2);
    const here = await contextOfSession(await switchOrganization(there, ctx.organization.id));
    expect(here).toMatchObject({ role: "admin", organization: { id: ctx.organization.id } });
    const third = await organization();
    await expect(switchOrganization(there, third.ctx.organization.id)).rejects.toMatchObject({ status: 404 });
  });

  it("the last admin can be neither removed nor demoted, until there is a second", async () => {
    await expect(removeMember(ctx, adminId)).rejects.toMatchObject({ status: 409, message: /last admin/ });
    await expect(updateMemberRole(ctx, adminId, "executive")).rejects.toMatchObject({ status: 409 });
    await add(ctx, "admin");
    await expect(updateMemberRole(ctx, adminId, "executive")).resolves.toMatchObject({ role: "executive" });
    await removeMember(ctx, adminId);
    expect(await listMembers(ctx)).toHaveLength(1);
  });

  it("two admins who demote each other at the same moment: one succeeds, one admin stays", async () => {
    const second = await add(ctx, "admin");
    const results = await Promise.allSettled([
      updateMemberRole(ctx, adminId, "executive"),
      updateMemberRole(ctx, second.userId, "executive"),
    ]);
    expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await listMembers(ctx)).filter((m) => m.role === "admin")).toHaveLength(1);
  });

  it("who own 2 objectives cannot be removed; the refusal says 2, and nothing changes", async () => {
    const { userId } = await add(ctx, "sales-manager");
    await objective(userId);
    await objective(userId);
    await expect(removeMember(ctx, userId)).rejects.toMatchObject({
      status: 409,
      message: /owns 2 objectives/,
    });
    await db.objective.updateMany({ where: { ownerUserId: userId }, data: { ownerUserId: adminId } });
    await removeMember(ctx, userId);
    expect(await listMembers(ctx)).toHaveLength(1);
  });

  it("of another organization are not there: 404, and untouched", async () => {
    const other = await organization();
    const theirs = await add(other.ctx, "executive");
    await expect(removeMember(ctx, theirs.userId)).rejects.toMatchObject({ status: 404 });
    await expect(updateMemberRole(ctx, theirs.userId, "admin")).rejects.toMatchObject({ status: 404 });
    expect(await listMembers(other.ctx)).toContainEqual(theirs);
  });
});
