import type { TypeHealth } from "@/lib/contracts/data-health";

/** Types of records as people read them. */
export const typeNames: Record<TypeHealth["type"], string> = {
  owners: "Owners",
  customers: "Customers",
  campaigns: "Campaigns",
  leads: "Leads",
  deals: "Deals",
  "deal-stage-events": "Deal stages",
  orders: "Orders",
  tickets: "Tickets",
  "survey-responses": "Survey answers",
  "campaign-activity": "Campaign activity",
  "site-traffic": "Site traffic",
  "ledger-entries": "Ledger",
};
