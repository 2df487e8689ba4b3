import "server-only";
import type { Fact } from "@/lib/kpi/measure";
import { campaignActivity } from "./campaign-activity";
import { customerPeriods } from "./customer-periods";
import { deals, wonDeals } from "./deals";
import { firstTouchPurchases } from "./first-touch-purchases";
import { leads } from "./leads";
import { ledgerEntries } from "./ledger-entries";
import { orders } from "./orders";
import { purchases } from "./purchases";
import type { RelationOf } from "./relation";
import { salesTargets } from "./sales-targets";
import { siteTraffic } from "./site-traffic";
import { stageEntries, stageExits } from "./stages";
import { surveyResponses } from "./survey-responses";
import { tickets } from "./tickets";

/** Every fact that measures can read, as SQL. */
export const relations: Readonly<Record<Fact, RelationOf>> = {
  customerPeriods,
  purchases,
  firstTouchPurchases,
  wonDeals,
  orders,
  deals,
  stageEntries,
  stageExits,
  leads,
  tickets,
  surveyResponses,
  campaignActivity,
  siteTraffic,
  ledgerEntries,
  salesTargets,
};

export { customerPeriodTable } from "./customer-periods";
export { purchaseRows } from "./purchases";
export type { DimensionColumn, Relation } from "./relation";
