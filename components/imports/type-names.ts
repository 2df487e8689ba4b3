import type { RecordType } from "@/lib/kpi/vocabulary";

/** Types of records as people choose them. */
export const typeNames: Record<RecordType, string> = {
  owners: "Owners",
  customers: "Customers",
  campaigns: "Campaigns",
  leads: "Leads",
  deals: "Deals",
  "deal-stage-events": "Deal stage events",
  orders: "Orders",
  tickets: "Tickets",
  "survey-responses": "Survey answers",
  "campaign-activity": "Campaign activity",
  "site-traffic": "Website traffic",
  "ledger-entries": "Costs and benefits",
};

export const typeOptions = (Object.keys(typeNames) as RecordType[]).map((value) => ({
  value,
  label: typeNames[value],
}));
