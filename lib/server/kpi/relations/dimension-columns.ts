import "server-only";
import { Prisma } from "@/lib/server/db";
import type { DimensionColumn } from "./relation";

/** A dimension that the row itself carries as text. */
export const plain = (column: Prisma.Sql, ...joins: Prisma.Sql[]): DimensionColumn => ({
  value: column,
  label: column,
  joins,
  kept: { key: column, joins },
});

/** The customer a row belongs to, as `c`. */
export const joinCustomer = (customerId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`LEFT JOIN customer c ON c.organization_id = f.organization_id AND c.id = ${customerId}`;

const joinOwner = (ownerId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`LEFT JOIN owner o ON o.organization_id = f.organization_id AND o.id = ${ownerId}`;
const joinTeam = Prisma.sql`LEFT JOIN team t ON t.organization_id = f.organization_id AND t.id = o.team_id`;

/** Owner and the owner's team, given where the owner's id is and what must be joined before. */
export const ownerAndTeam = (ownerId: Prisma.Sql, ...before: Prisma.Sql[]) => {
  const joins = [...before, joinOwner(ownerId)];
  const kept = { through: "owner", key: Prisma.sql`${ownerId}::text`, joins: before } as const;
  return {
    owner: { value: Prisma.sql`o.external_id`, label: Prisma.sql`o.name`, joins, kept },
    team: { value: Prisma.sql`t.name`, label: Prisma.sql`t.name`, joins: [...joins, joinTeam], kept },
  } satisfies Record<string, DimensionColumn>;
};

/** The campaign a row names, as `k`. */
const joinCampaign = Prisma.sql`LEFT JOIN campaign k ON k.organization_id = f.organization_id AND k.id = f.campaign_id`;

const keptByCampaign = { through: "campaign", key: Prisma.sql`f.campaign_id::text`, joins: [] } as const;

export const campaign: DimensionColumn = {
  value: Prisma.sql`k.external_id`,
  label: Prisma.sql`k.name`,
  joins: [joinCampaign],
  kept: keptByCampaign,
};

/** The channel of the campaign that a row names. */
export const campaignChannel: DimensionColumn = {
  value: Prisma.sql`k.channel`,
  label: Prisma.sql`k.channel`,
  joins: [joinCampaign],
  kept: keptByCampaign,
};
