import type { ReferenceKpi } from "./answer";
import { activeCustomers, churn, newCustomers, retention } from "./loyalty";
import {
  campaignReturn,
  clickThroughRate,
  emailOpenRate,
  marketingConversion,
  visitorConversion,
} from "./marketing";
import { acquisitionPayback } from "./payback";
import { dealSize, pipeline, purchaseLoyalty, salesCycle } from "./pipeline";
import {
  leadConversion,
  leadsCreated,
  revenue,
  revenuePerCustomer,
  salesConversion,
  salesGrowth,
  winRate,
} from "./sales";
import { backlog, firstResponse, resolution, supportResponse } from "./service-times";
import { stageConversion } from "./stages";
import { csat, firstContactResolution, nps } from "./surveys-and-tickets";
import { attainment, coverage } from "./targets";
import { acquisitionCost, crmRoi, lifetimeValue, lifetimeValueToCost } from "./value";

/**
 * Every KPI and variant by the book: plain loops over plain records, slow and obvious, and independent of lib/kpi,
 * lib/time and SQL. Tests hold the engine against it.
 */
export const referenceKpis: Readonly<Record<string, Readonly<Record<string, ReferenceKpi>>>> = {
  "customer-retention-rate": retention,
  "churn-rate": churn,
  "new-customers": newCustomers,
  "active-customers": activeCustomers,
  csat,
  nps,
  "first-contact-resolution": firstContactResolution,
  "first-response-time": firstResponse,
  "resolution-time": resolution,
  "support-response-rate": supportResponse,
  "ticket-backlog": backlog,
  revenue,
  "sales-growth-rate": salesGrowth,
  "revenue-per-customer": revenuePerCustomer,
  "customer-loyalty-rate": purchaseLoyalty,
  "win-rate": winRate,
  "average-deal-size": dealSize,
  "sales-cycle-length": salesCycle,
  "open-pipeline": pipeline,
  "stage-conversion": stageConversion,
  "quota-attainment": attainment,
  "pipeline-coverage": coverage,
  "lead-conversion-rate": leadConversion,
  "sales-conversion-rate": salesConversion,
  "leads-created": leadsCreated,
  "visitor-conversion-rate": visitorConversion,
  "email-open-rate": emailOpenRate,
  "click-through-rate": clickThroughRate,
  "marketing-conversion-rate": marketingConversion,
  "campaign-roi": campaignReturn,
  "customer-acquisition-cost": acquisitionCost,
  "customer-lifetime-value": lifetimeValue,
  "clv-to-cac": lifetimeValueToCost,
  "cac-payback": acquisitionPayback,
  "crm-roi": crmRoi,
};

export type { Answer, Knowledge } from "./answer";
