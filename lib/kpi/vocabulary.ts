/** The closed vocabulary in which KPIs are written. Everything else (SQL, screens, documents) is derived from it. */

export const grains = ["day", "week", "month", "quarter", "year"] as const;
export type Grain = (typeof grains)[number];

export const areas = ["loyalty", "sales", "marketing", "support", "value"] as const;
export type Area = (typeof areas)[number];

/** Dashboards that exist as pages; a KPI names those on which it is a headline. */
export const dashboards = ["executive", "sales", "support", "marketing"] as const;
export type DashboardArea = (typeof dashboards)[number];

export const dimensions = [
  "owner",
  "team",
  "segment",
  "region",
  "source",
  "product",
  "campaign",
  "channel",
  "category",
  "stage",
] as const;
export type Dimension = (typeof dimensions)[number];

/** "%" is in percent (82, not 0.82); "points" is the NPS scale; "money" is in the organization's currency. */
export const units = ["%", "points", "money", "count", "x", "days", "hours", "months"] as const;
export type Unit = (typeof units)[number];

/** Which way is better. */
export type Direction = "up" | "down";

/** Why a value is null; the three are never confused (kpi-catalogue: ground rules). */
export const reasons = ["no-data", "not-computable", "not-mature"] as const;
export type Reason = (typeof reasons)[number];

export const statuses = ["ok", "watch", "off"] as const;
export type Status = (typeof statuses)[number];

/**
 * flow: counts and sums, 0 where nothing happened · ratio: null where the denominator is 0 ·
 * stock: read at a boundary, never summed over time.
 */
export type Additivity = "flow" | "ratio" | "stock";

/** Record types as the public API names them. */
export const recordTypes = [
  "owners",
  "customers",
  "campaigns",
  "leads",
  "deals",
  "deal-stage-events",
  "orders",
  "tickets",
  "survey-responses",
  "campaign-activity",
  "site-traffic",
  "ledger-entries",
] as const;
export type RecordType = (typeof recordTypes)[number];

/** What an organization plans in Plumbline itself, and no record of the API carries. */
export const plans = ["sales-targets"] as const;
export type Plan = (typeof plans)[number];
