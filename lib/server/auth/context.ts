import "server-only";
import type { Role } from "@/lib/contracts/roles";
import type { DataState } from "../rollup/data-state";

/** What of an organization every computation needs; read once per request. */
export type OrganizationSettings = {
  id: string;
  name: string;
  timeZone: string;
  currency: string;
  locale: string;
  /** ISO weekday, 1 = Monday. */
  weekStart: number;
  fiscalYearStartMonth: number;
  revenueSource: "won-deals" | "orders";
  churnRule: "explicit" | "inactivity";
  inactivityDays: number;
  grossMarginPercent: number | null;
  dataChangedAt: Date | null;
};

/** Who is asking, of which organization. Every service verb takes it first. */
export type Context = {
  organization: OrganizationSettings;
  /** Null when an API key is asking. */
  user: { id: string; name: string; email: string } | null;
  apiKeyId: string | null;
  /** The member's role; null for an API key, which has scopes instead. */
  role: Role | null;
  scopes: readonly ("read" | "write")[];
  /** The state of the organization's data when the credentials were looked up, where that came with them. */
  dataState?: DataState;
};
