import "server-only";
import type { Fact } from "@/lib/kpi/measure";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../../auth/context";

/** Records as the API names them, and what is planned here. */
export type ListedType = RecordType | "sales-targets";

/** Which record a row of a fact stands for: its type, and its id. */
export type RecordOf = { type: ListedType; id: Prisma.Sql };

const row = Prisma.sql`f.id`;

/** The type of record that the organization counts as a purchase. */
export const purchaseRecord = ({ revenueSource }: OrganizationSettings): RecordType =>
  revenueSource === "orders" ? "orders" : "deals";

/** The record behind each row of a fact. Rows of customer periods stand for their customer. */
export const recordOf: Readonly<Record<Fact, (organization: OrganizationSettings) => RecordOf>> = {
  customerPeriods: ({ churnRule }) => ({
    type: "customers",
    id: churnRule === "explicit" ? row : Prisma.sql`f.customer_id`,
  }),
  purchases: (organization) => ({ type: purchaseRecord(organization), id: row }),
  firstTouchPurchases: (organization) => ({ type: purchaseRecord(organization), id: row }),
  wonDeals: () => ({ type: "deals", id: row }),
  orders: () => ({ type: "orders", id: row }),
  deals: () => ({ type: "deals", id: row }),
  leads: () => ({ type: "leads", id: row }),
  tickets: () => ({ type: "tickets", id: row }),
  surveyResponses: () => ({ type: "survey-responses", id: row }),
  campaignActivity: () => ({ type: "campaign-activity", id: row }),
  siteTraffic: () => ({ type: "site-traffic", id: row }),
  ledgerEntries: () => ({ type: "ledger-entries", id: row }),
  stageEntries: () => ({ type: "deal-stage-events", id: row }),
  stageExits: () => ({ type: "deal-stage-events", id: row }),
  salesTargets: () => ({ type: "sales-targets", id: row }),
};
