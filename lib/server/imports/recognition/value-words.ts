import "server-only";
import type { Source } from "@/lib/contracts/imports/vocabulary";

/** What a system's value is stored as; null: as nothing. */
export type ValueWord = { from: string; to: string | null };

const words = (pairs: Readonly<Record<string, string | null>>): ValueWord[] =>
  Object.entries(pairs).map(([from, to]) => ({ from, to }));

/** Stages of a new account of each system and what they mean for the deal; stages of one's own are asked for. */
const stageOutcomes: Partial<Record<Source, ValueWord[]>> = {
  salesforce: words({
    Prospecting: "open",
    Qualification: "open",
    "Needs Analysis": "open",
    "Value Proposition": "open",
    "Id. Decision Makers": "open",
    "Perception Analysis": "open",
    "Proposal/Price Quote": "open",
    "Negotiation/Review": "open",
    "Closed Won": "won",
    "Closed Lost": "lost",
  }),
  hubspot: words({
    appointmentscheduled: "open",
    qualifiedtobuy: "open",
    presentationscheduled: "open",
    decisionmakerboughtin: "open",
    contractsent: "open",
    closedwon: "won",
    closedlost: "lost",
    "Appointment Scheduled": "open",
    "Qualified To Buy": "open",
    "Presentation Scheduled": "open",
    "Decision Maker Bought-In": "open",
    "Contract Sent": "open",
    "Closed Won": "won",
    "Closed Lost": "lost",
  }),
  zoho: words({
    Qualification: "open",
    "Needs Analysis": "open",
    "Value Proposition": "open",
    "Identify Decision Makers": "open",
    "Proposal/Price Quote": "open",
    "Negotiation/Review": "open",
    "Closed Won": "won",
    "Closed Lost": "lost",
    "Closed Lost to Competition": "lost",
  }),
  dynamics365: words({ 0: "open", 1: "won", 2: "lost", Open: "open", Won: "won", Lost: "lost" }),
};

const plainOutcomes = words({
  open: "open",
  won: "won",
  lost: "lost",
  "Closed Won": "won",
  "Closed Lost": "lost",
  new: "open",
  "in progress": "open",
});

const satisfaction = words({
  "Very Dissatisfied": "1",
  Dissatisfied: "2",
  Neutral: "3",
  Satisfied: "4",
  "Very Satisfied": "5",
});

/** Codes that interfaces return where exports have words, by system and field. */
const codes: Readonly<Record<string, ValueWord[]>> = {
  "hubspot/stage": words({
    appointmentscheduled: "Appointment Scheduled",
    qualifiedtobuy: "Qualified To Buy",
    presentationscheduled: "Presentation Scheduled",
    decisionmakerboughtin: "Decision Maker Bought-In",
    contractsent: "Contract Sent",
    closedwon: "Closed Won",
    closedlost: "Closed Lost",
  }),
  "dynamics365/channel": words({ 1: "Phone", 2: "Email", 3: "Web", 2483: "Facebook", 3986: "Twitter" }),
  "dynamics365/category": words({ 1: "Question", 2: "Problem", 3: "Request" }),
  "dynamics365/priority": words({ 1: "High", 2: "Normal", 3: "Low" }),
  "dynamics365/closedFlag": words({
    0: "no",
    1: "yes",
    2: "no",
    Active: "no",
    Resolved: "yes",
    Canceled: "no",
    Cancelled: "no",
  }),
  "zoho/closedFlag": words({ New: "no", "On Hold": "no", Escalated: "no", Closed: "yes" }),
  "dynamics365/currency": words({
    Euro: "EUR",
    "US Dollar": "USD",
    "Pound Sterling": "GBP",
    "Swiss Franc": "CHF",
    "Danish Krone": "DKK",
    "Swedish Krona": "SEK",
    "Norwegian Krone": "NOK",
    "Polish Zloty": "PLN",
  }),
  "dynamics365/status": words({
    0: "Open",
    1: "Qualified",
    2: "Disqualified",
  }),
};

/**
 * What a source's values of a field mean, as far as it is known. Sources: the systems' own defaults, as named in
 * systems/*.json (Dynamics' option sets: its entity reference; HubSpot's stages: its default deal pipeline).
 */
export function knownValues(source: Source, type: string, field: string): readonly ValueWord[] {
  if (type === "deals" && field === "status") return [...(stageOutcomes[source] ?? []), ...plainOutcomes];
  if (field === "csatScore") return satisfaction;
  return codes[`${source}/${field}`] ?? [];
}

/** Lifecycle stages of HubSpot contacts that are no leads: subscribers have not asked for anything. */
export const lifecyclesLeftOut: readonly string[] = ["subscriber", "other"];

/** Values are the same whatever their case and the spaces around them. */
export const sameValue = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
