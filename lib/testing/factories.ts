import { v7 as uuidv7 } from "uuid";
import type { Context, OrganizationSettings } from "@/lib/server/auth/context";
import { organizationSettings } from "@/lib/server/auth/organization-settings";
import type { PrismaClient } from "@/lib/server/db";

const revenueSources = { "won-deals": "WON_DEALS", orders: "ORDERS" } as const;
const churnRules = { explicit: "EXPLICIT", inactivity: "INACTIVITY" } as const;

/**
 * Stores a new organization and returns its settings, ready for {@link makeContext}. Without overrides: Berlin time,
 * euros, weeks from Monday, fiscal years from January, revenue from won deals, explicit churn.
 */
export async function makeOrganization(
  db: PrismaClient,
  overrides: Partial<OrganizationSettings> = {},
): Promise<OrganizationSettings> {
  const settings: OrganizationSettings = {
    id: uuidv7(),
    name: "Test Company",
    timeZone: "Europe/Berlin",
    currency: "EUR",
    locale: "en-GB",
    weekStart: 1,
    fiscalYearStartMonth: 1,
    revenueSource: "won-deals",
    churnRule: "explicit",
    inactivityDays: 180,
    grossMarginPercent: null,
    dataChangedAt: null,
    ...overrides,
  };
  await db.organization.create({
    data: {
      ...settings,
      revenueSource: revenueSources[settings.revenueSource],
      churnRule: churnRules[settings.churnRule],
    },
  });
  return settings;
}

/** The organization as a request would find it now. */
export const foundOrganization = async (
  db: PrismaClient,
  { id }: Pick<OrganizationSettings, "id">,
): Promise<OrganizationSettings> =>
  organizationSettings(await db.organization.findUniqueOrThrow({ where: { id } }));

/** The context of an admin of the organization; overrides make it another role's or an API key's. */
export function makeContext(organization: OrganizationSettings, overrides: Partial<Context> = {}): Context {
  return {
    organization,
    user: { id: uuidv7(), name: "Ada Admin", email: "ada@example.com" },
    apiKeyId: null,
    role: "admin",
    scopes: [],
    ...overrides,
  };
}

/** The context of an API key with the given scopes. */
export const makeApiKeyContext = (
  organization: OrganizationSettings,
  scopes: Context["scopes"] = ["read", "write"],
): Context => makeContext(organization, { user: null, apiKeyId: uuidv7(), role: null, scopes });
