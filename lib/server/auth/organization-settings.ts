import "server-only";
import type { Organization } from "@/lib/server/db";
import type { OrganizationSettings } from "./context";

/** The stored organization as computations take it. */
export const organizationSettings = (stored: Organization): OrganizationSettings => ({
  id: stored.id,
  name: stored.name,
  timeZone: stored.timeZone,
  currency: stored.currency,
  locale: stored.locale,
  weekStart: stored.weekStart,
  fiscalYearStartMonth: stored.fiscalYearStartMonth,
  revenueSource: stored.revenueSource === "ORDERS" ? "orders" : "won-deals",
  churnRule: stored.churnRule === "INACTIVITY" ? "inactivity" : "explicit",
  inactivityDays: stored.inactivityDays,
  grossMarginPercent: stored.grossMarginPercent?.toNumber() ?? null,
  dataChangedAt: stored.dataChangedAt,
});
