import "server-only";
import type { Source } from "@/lib/contracts/imports/vocabulary";
import type { RecordType } from "@/lib/kpi/vocabulary";

type Trap = { source: Source; type: RecordType; object?: string; text: string };

/** What is easily got wrong with a system's export; said beside the mapping, and longer in docs/importing.md. */
const traps: readonly Trap[] = [
  {
    source: "salesforce",
    type: "leads",
    text: "A lead that Salesforce calls converted became an account, not yet a paying customer. Converted Date is taken as the day it was qualified; set Paying customer on only from a column that says so.",
  },
  {
    source: "salesforce",
    type: "deals",
    text: "Close Date is the expected date until a deal is closed. It is taken as expected for open deals, and as the day of winning or losing for closed ones.",
  },
  {
    source: "salesforce",
    type: "tickets",
    text: "A Salesforce case has no time of first response. KPIs that need one stay without a value unless you map a column of your own.",
  },
  {
    source: "salesforce",
    type: "customers",
    text: "An account has no customer-since date of its own. Created Date is only when the record was made: choose it knowingly, or map a column of your own, such as the first won deal.",
  },
  {
    source: "hubspot",
    type: "leads",
    object: "contacts",
    text: "HubSpot keeps leads as contacts with a lifecycle stage. Subscribers and others have not asked for anything and are left out; the dates of becoming a sales-qualified lead and a customer are taken as qualified and paying customer.",
  },
  {
    source: "hubspot",
    type: "deals",
    text: "HubSpot overwrites the close date when a deal is closed; until then it is expected. Deal probability may be a fraction (0.4) or a percentage (40): see that it is read rightly.",
  },
  {
    source: "hubspot",
    type: "tickets",
    text: "Durations come in milliseconds from the interface and as HH:mm:ss in exports; both become the times of first answer and resolution.",
  },
  {
    source: "zoho",
    type: "leads",
    text: "Zoho's list of leads lacks those that were converted, so conversion rates from it alone are too low. Export the view Converted Leads as well and import both.",
  },
  {
    source: "zoho",
    type: "deals",
    text: "Closing Date is the expected date, and Zoho does not set it to the day of winning: look whether your team keeps it right for closed deals.",
  },
  {
    source: "zoho",
    type: "tickets",
    text: "Zoho CRM cases have neither a first response nor a closing time. Modified Time of closed cases can stand in for the latter: choose it knowingly, it is approximate.",
  },
  {
    source: "zoho",
    type: "orders",
    text: "An invoice has a sub-total and a total with tax. Choose one as the amount and stay with it; cancelled invoices are orders too unless you leave them out.",
  },
  {
    source: "dynamics365",
    type: "leads",
    text: "Dynamics has no date of conversion: a qualified lead has only its status. Map a column of your own to Qualified on, or import the opportunities.",
  },
  {
    source: "dynamics365",
    type: "deals",
    text: "Estimated and actual close dates and values are different columns: the estimate is the expected close, the actual date closes the deal, and the actual revenue takes the place of the amount once it is won.",
  },
  {
    source: "dynamics365",
    type: "tickets",
    text: "Satisfaction (1–5) becomes CSAT answers. A case has no resolution time of its own: Modified On of resolved cases can stand in, chosen knowingly. The (Do Not Modify) columns give the id; their checksums are not imported.",
  },
];

export const trapsOf = (source: Source, type: RecordType, object: string | null): string[] =>
  traps
    .filter((trap) => trap.source === source && trap.type === type)
    .filter((trap) => trap.object === undefined || trap.object === object)
    .map(({ text }) => text);
