/**
 * The records of one organization as plain objects, for the reference: references are external ids of records that
 * are there (or null), money is whole cents, dates without time are local dates.
 */
export type World = {
  timeZone: string;
  /** ISO weekday, 1 = Monday. */
  weekStart: number;
  fiscalYearStartMonth: number;
  revenueSource: "won-deals" | "orders";
  churnRule: "explicit" | "inactivity";
  inactivityDays: number;
  grossMarginPercent: number | null;
  asOf: Date;
  owners: Owner[];
  campaigns: Campaign[];
  customers: Customer[];
  leads: Lead[];
  deals: Deal[];
  stageEvents: StageEvent[];
  orders: Order[];
  tickets: Ticket[];
  surveyResponses: SurveyResponse[];
  campaignActivity: CampaignActivity[];
  siteTraffic: SiteTraffic[];
  ledgerEntries: LedgerEntry[];
  salesTargets: SalesTarget[];
};

export type Owner = { id: string; name: string; team: string | null };
export type Campaign = { id: string; name: string; channel: string | null };
export type Customer = {
  id: string;
  acquiredAt: Date;
  churnedAt: Date | null;
  segment: string | null;
  region: string | null;
  source: string | null;
  owner: string | null;
};
export type Lead = {
  id: string;
  createdAt: Date;
  qualifiedAt: Date | null;
  convertedAt: Date | null;
  segment: string | null;
  region: string | null;
  source: string | null;
  product: string | null;
  campaign: string | null;
  owner: string | null;
  customer: string | null;
};
export type Deal = {
  id: string;
  openedAt: Date;
  closedAt: Date | null;
  expectedCloseAt: Date | null;
  status: "open" | "won" | "lost";
  cents: number;
  /** Percent. */
  probability: number | null;
  source: string | null;
  product: string | null;
  campaign: string | null;
  owner: string | null;
  customer: string | null;
};
export type StageEvent = { id: string; deal: string; stage: string; enteredAt: Date };
export type Order = {
  id: string;
  orderedAt: Date;
  cents: number;
  product: string | null;
  campaign: string | null;
  customer: string | null;
};
export type Ticket = {
  id: string;
  openedAt: Date;
  firstRespondedAt: Date | null;
  resolvedAt: Date | null;
  reopenedAt: Date | null;
  contactCount: number | null;
  channel: string | null;
  category: string | null;
  owner: string | null;
  customer: string | null;
};
export type SurveyResponse = {
  id: string;
  kind: "csat" | "nps";
  score: number;
  scaleMin: number;
  scaleMax: number;
  submittedAt: Date;
  ticket: string | null;
  owner: string | null;
  customer: string | null;
};
export type CampaignActivity = {
  id: string;
  campaign: string | null;
  date: string;
  exposed: number | null;
  sent: number | null;
  delivered: number | null;
  opened: number | null;
  clicked: number | null;
  converted: number | null;
};
export type SiteTraffic = {
  id: string;
  date: string;
  source: string | null;
  visitors: number;
  conversions: number | null;
};
export type LedgerEntry = {
  id: string;
  date: string;
  kind: "cost" | "benefit";
  category: string;
  cents: number;
  source: string | null;
  campaign: string | null;
};
/** What an owner (null: nobody in particular) is to sell in a calendar month, given by its first day. */
export type SalesTarget = { owner: string | null; month: string; cents: number };
