import "server-only";
import { type Organization, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "./context";

/** What of a stored organization computations take. */
export type StoredSettings = Pick<
  Organization,
  | "id"
  | "name"
  | "timeZone"
  | "currency"
  | "locale"
  | "weekStart"
  | "fiscalYearStartMonth"
  | "revenueSource"
  | "churnRule"
  | "inactivityDays"
  | "grossMarginPercent"
  | "dataChangedAt"
>;

/** The same as columns of the table `organization o`. */
export const settingsColumns = Prisma.sql`
  o.id::text, o.name, o.time_zone AS "timeZone", o.currency, o.locale, o.week_start::int AS "weekStart",
  o.fiscal_year_start_month::int AS "fiscalYearStartMonth", o.revenue_source::text AS "revenueSource",
  o.churn_rule::text AS "churnRule", o.inactivity_days AS "inactivityDays",
  o.gross_margin_percent AS "grossMarginPercent", o.data_changed_at AS "dataChangedAt"`;

/** The stored organization as computations take it. */
export const organizationSettings = (stored: StoredSettings): OrganizationSettings => ({
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
