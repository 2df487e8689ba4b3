import "server-only";
import { industries } from "@/lib/contracts/industries";
import type { OrganizationDto } from "@/lib/contracts/organization";
import type { Context } from "@/lib/server/auth/context";
import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { db } from "@/lib/server/db";
import { currencyLock } from "./currency-lock";

/** The organization's settings as they stand now. */
export const getOrganization = async (ctx: Context): Promise<OrganizationDto> => {
  const [stored, currencyLocked] = await Promise.all([
    db.organization.findUniqueOrThrow({ where: { id: ctx.organization.id } }),
    currencyLock(ctx),
  ]);
  return {
    ...organizationSettings(stored),
    dataChangedAt: stored.dataChangedAt?.toISOString() ?? null,
    industry: industries.find((id) => id === stored.industry) ?? null,
    isDemo: stored.isDemo,
    currencyLocked,
  };
};
