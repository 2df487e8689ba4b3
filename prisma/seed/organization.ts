import type { Role } from "@/lib/contracts/roles";
import type { Prisma } from "@/lib/server/db";
import type { Random } from "@/lib/testing/random";
import { addMonths } from "@/lib/time";
import { company } from "./company";
import { demoObjectives } from "./objectives";
import type { DemoRecords } from "./rows";
import { demoKpiSettings } from "./settings";
import type { DemoSignIn } from "./sign-ins";
import { demoTargets } from "./targets";

type Transaction = Prisma.TransactionClient;

const storedRoles = {
  admin: "ADMIN",
  executive: "EXECUTIVE",
  "sales-manager": "SALES_MANAGER",
  "support-lead": "SUPPORT_LEAD",
} as const satisfies Record<Role, string>;

type Member = DemoSignIn & { passwordHash: string };

/** The organization and its people. @returns its id, and the users' ids by e-mail */
export async function writeOrganization(
  tx: Transaction,
  members: readonly Member[],
  random: Random,
  writtenAt: Date,
): Promise<{ organizationId: string; userIds: ReadonlyMap<string, string> }> {
  const organizationId = random.uuid(writtenAt);
  await tx.organization.create({
    data: {
      id: organizationId,
      ...company,
      revenueSource: "ORDERS",
      churnRule: "EXPLICIT",
      isDemo: true,
      dataChangedAt: writtenAt,
      createdAt: writtenAt,
    },
  });
  const userIds = new Map<string, string>();
  for (const { email, name, role, passwordHash } of members) {
    const id = random.uuid(writtenAt);
    userIds.set(email, id);
    await tx.user.create({ data: { id, email, name, passwordHash, createdAt: writtenAt } });
    await tx.membership.create({
      data: { organizationId, userId: id, role: storedRoles[role], createdAt: writtenAt },
    });
  }
  return { organizationId, userIds };
}

/** What the company decided: focus KPIs, bands, objectives, sales targets. */
export async function writeDecisions(
  tx: Transaction,
  { organizationId, userIds }: { organizationId: string; userIds: ReadonlyMap<string, string> },
  records: DemoRecords,
  { today, days, random, writtenAt }: { today: string; days: number; random: Random; writtenAt: Date },
): Promise<void> {
  const monthAt = (back: number) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7);
  await tx.kpiSetting.createMany({
    data: demoKpiSettings(records, monthAt).map((setting) => ({
      organizationId,
      ...setting,
      updatedAt: writtenAt,
    })),
  });
  await tx.objective.createMany({
    data: demoObjectives(records, today).flatMap(({ ownerEmail, startsOn, dueOn, ...objective }) => {
      const ownerUserId = userIds.get(ownerEmail);
      if (ownerUserId === undefined) return [];
      return {
        organizationId,
        id: random.uuid(writtenAt),
        ...objective,
        ownerUserId,
        startsOn: new Date(`${startsOn}T00:00:00Z`),
        dueOn: new Date(`${dueOn}T00:00:00Z`),
        createdAt: writtenAt,
        updatedAt: writtenAt,
      };
    }),
  });
  const owners = await tx.owner.findMany({
    where: { organizationId },
    select: { id: true, externalId: true },
  });
  const ownerIds = new Map(owners.map(({ id, externalId }) => [externalId, id]));
  const ids = random.fork("targets");
  await tx.salesTarget.createMany({
    data: demoTargets(records, today, days).flatMap(({ ownerExternalId, month, amount }) => {
      const ownerId = ownerIds.get(ownerExternalId);
      if (ownerId === undefined) return [];
      const first = new Date(`${month}-01T00:00:00Z`);
      return { organizationId, id: ids.uuid(writtenAt), ownerId, month: first, amount, changedAt: writtenAt };
    }),
  });
}
