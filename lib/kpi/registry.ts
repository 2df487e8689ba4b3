import type { KpiDefinition, Variant } from "./definition";
import { activeCustomers } from "./definitions/active-customers";
import { averageDealSize } from "./definitions/average-deal-size";
import { cacPayback } from "./definitions/cac-payback";
import { campaignRoi } from "./definitions/campaign-roi";
import { churnRate } from "./definitions/churn-rate";
import { clickThroughRate } from "./definitions/click-through-rate";
import { clvToCac } from "./definitions/clv-to-cac";
import { crmRoi } from "./definitions/crm-roi";
import { csat } from "./definitions/csat";
import { customerAcquisitionCost } from "./definitions/customer-acquisition-cost";
import { customerLifetimeValue } from "./definitions/customer-lifetime-value";
import { customerLoyaltyRate } from "./definitions/customer-loyalty-rate";
import { customerRetentionRate } from "./definitions/customer-retention-rate";
import { emailOpenRate } from "./definitions/email-open-rate";
import { firstContactResolution } from "./definitions/first-contact-resolution";
import { firstResponseTime } from "./definitions/first-response-time";
import { leadConversionRate } from "./definitions/lead-conversion-rate";
import { leadsCreated } from "./definitions/leads-created";
import { marketingConversionRate } from "./definitions/marketing-conversion-rate";
import { newCustomers } from "./definitions/new-customers";
import { nps } from "./definitions/nps";
import { openPipeline } from "./definitions/open-pipeline";
import { pipelineCoverage } from "./definitions/pipeline-coverage";
import { quotaAttainment } from "./definitions/quota-attainment";
import { resolutionTime } from "./definitions/resolution-time";
import { revenue } from "./definitions/revenue";
import { revenuePerCustomer } from "./definitions/revenue-per-customer";
import { salesConversionRate } from "./definitions/sales-conversion-rate";
import { salesCycleLength } from "./definitions/sales-cycle-length";
import { salesGrowthRate } from "./definitions/sales-growth-rate";
import { stageConversion } from "./definitions/stage-conversion";
import { supportResponseRate } from "./definitions/support-response-rate";
import { ticketBacklog } from "./definitions/ticket-backlog";
import { visitorConversionRate } from "./definitions/visitor-conversion-rate";
import { winRate } from "./definitions/win-rate";
import type { DashboardArea } from "./vocabulary";

/** Every KPI, in the order in which catalogue and dashboards show them. */
export const kpis: readonly KpiDefinition[] = [
  revenue,
  salesGrowthRate,
  newCustomers,
  activeCustomers,
  csat,
  nps,
  firstContactResolution,
  firstResponseTime,
  resolutionTime,
  supportResponseRate,
  ticketBacklog,
  customerRetentionRate,
  churnRate,
  customerLoyaltyRate,
  winRate,
  averageDealSize,
  salesCycleLength,
  openPipeline,
  stageConversion,
  quotaAttainment,
  pipelineCoverage,
  leadConversionRate,
  salesConversionRate,
  leadsCreated,
  revenuePerCustomer,
  customerAcquisitionCost,
  customerLifetimeValue,
  clvToCac,
  cacPayback,
  crmRoi,
  visitorConversionRate,
  emailOpenRate,
  clickThroughRate,
  marketingConversionRate,
  campaignRoi,
];

const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));

/** The KPI of this id; undefined where there is none, so that callers answer "not found". */
export const findKpi = (id: string): KpiDefinition | undefined => byId.get(id);

/** The KPI's variant of this id; undefined where there is none. */
export const findVariant = (definition: KpiDefinition, id: string): Variant | undefined =>
  definition.variants.find((variant) => variant.id === id);

/** The KPIs that are headlines of a dashboard, in the registry's order. */
export const kpisOfDashboard = (area: DashboardArea): readonly KpiDefinition[] =>
  kpis.filter((kpi) => kpi.dashboards.includes(area));
