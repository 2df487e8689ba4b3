// The demo company's records as plain rows, named as in the schema; references are by external id and are resolved
// when the rows are written. Amounts are numbers of at most two decimals, in the organization's currency.

export type OwnerRow = { externalId: string; name: string; email: string; team: string | null };

export type CustomerRow = {
  externalId: string;
  name: string;
  email: string | null;
  segment: string | null;
  region: string | null;
  industry: string | null;
  source: string | null;
  ownerExternalId: string | null;
  acquiredAt: Date;
  churnedAt: Date | null;
};

export type CampaignRow = {
  externalId: string;
  name: string;
  channel: string;
  startsAt: Date;
  endsAt: Date;
  budget: number;
};

export type LeadRow = {
  externalId: string;
  createdAt: Date;
  name: string;
  company: string;
  email: string | null;
  source: string | null;
  campaignExternalId: string | null;
  ownerExternalId: string | null;
  segment: string | null;
  region: string | null;
  product: string | null;
  status: string;
  qualifiedAt: Date | null;
  convertedAt: Date | null;
  customerExternalId: string | null;
};

export type DealRow = {
  externalId: string;
  openedAt: Date;
  name: string;
  amount: number;
  status: "open" | "won" | "lost";
  stage: string;
  probability: number;
  closedAt: Date | null;
  expectedCloseAt: Date | null;
  lostReason: string | null;
  customerExternalId: string | null;
  leadExternalId: string | null;
  ownerExternalId: string | null;
  product: string | null;
  source: string | null;
  campaignExternalId: string | null;
};

export type StageEventRow = { externalId: string; dealExternalId: string; stage: string; enteredAt: Date };

export type OrderRow = {
  externalId: string;
  customerExternalId: string;
  orderedAt: Date;
  amount: number;
  product: string | null;
  campaignExternalId: string | null;
};

export type TicketRow = {
  externalId: string;
  openedAt: Date;
  firstRespondedAt: Date | null;
  resolvedAt: Date | null;
  reopenedAt: Date | null;
  contactCount: number | null;
  channel: string | null;
  category: string | null;
  priority: string;
  customerExternalId: string | null;
  ownerExternalId: string | null;
};

export type SurveyResponseRow = {
  externalId: string;
  kind: "csat" | "nps";
  score: number;
  scaleMin: number;
  scaleMax: number;
  submittedAt: Date;
  comment: string | null;
  customerExternalId: string | null;
  ticketExternalId: string | null;
  ownerExternalId: string | null;
};

/** `date` is a local date, YYYY-MM-DD. */
export type CampaignActivityRow = {
  externalId: string;
  campaignExternalId: string;
  date: string;
  exposed: number;
  sent: number | null;
  delivered: number | null;
  opened: number | null;
  clicked: number | null;
  converted: number;
};

/** `date` is a local date, YYYY-MM-DD. */
export type SiteTrafficRow = {
  externalId: string;
  date: string;
  source: string;
  visitors: number;
  conversions: number;
};

/** `date` is a local date, YYYY-MM-DD. */
export type LedgerEntryRow = {
  externalId: string;
  date: string;
  kind: "cost" | "benefit";
  category: string;
  amount: number;
  source: string | null;
  campaignExternalId: string | null;
  note: string | null;
};

/** Everything the demo company's systems would send, by record type. */
export type DemoRecords = {
  owners: OwnerRow[];
  customers: CustomerRow[];
  campaigns: CampaignRow[];
  leads: LeadRow[];
  deals: DealRow[];
  "deal-stage-events": StageEventRow[];
  orders: OrderRow[];
  tickets: TicketRow[];
  "survey-responses": SurveyResponseRow[];
  "campaign-activity": CampaignActivityRow[];
  "site-traffic": SiteTrafficRow[];
  "ledger-entries": LedgerEntryRow[];
};
