import { addDays, addMonths, localDateOf } from "@/lib/time";

/** How much of everything the company has, and the time it covers. */
export type Company = {
  readonly records: number;
  readonly counts: Readonly<Record<Counted, number>>;
  /** Milliseconds since 1970: the first moment of the 36 months, and now. */
  readonly start: number;
  readonly end: number;
  /** Local dates from the first to today. */
  readonly days: readonly string[];
};

type Counted =
  | "team"
  | "owner"
  | "campaign"
  | "customer"
  | "lead"
  | "deal"
  | "deal_stage_event"
  | "purchase_order"
  | "ticket"
  | "survey_response";

export const TIME_ZONE = "Europe/Berlin";
const MONTHS = 36;

/** Of all records; the rest is what campaigns, the site and the ledger write every day, whatever the company's size. */
const SHARES = {
  customer: 0.05,
  lead: 0.17,
  deal: 0.14,
  deal_stage_event: 0.28,
  purchase_order: 0.2,
  ticket: 0.1,
  survey_response: 0.06,
} as const;

const within = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, Math.round(value)));

/** A company with about so many records, over the 36 months that end at `now`. */
export const companyOf = (records: number, now: Date): Company => {
  const today = localDateOf(now, TIME_ZONE);
  const first = addMonths(today, -MONTHS);
  const days: string[] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) days.push(day);
  const share = (name: keyof typeof SHARES) => Math.round(records * SHARES[name]);
  const owner = within(records / 10_000, 12, 300);
  return {
    records,
    start: Date.parse(`${first}T00:00:00Z`),
    end: now.getTime(),
    days,
    counts: {
      team: within(owner / 8, 3, 20),
      owner,
      campaign: within(records / 25_000, 12, 120),
      customer: share("customer"),
      lead: share("lead"),
      deal: share("deal"),
      deal_stage_event: share("deal_stage_event"),
      purchase_order: share("purchase_order"),
      ticket: share("ticket"),
      survey_response: share("survey_response"),
    },
  };
};

export const SEGMENTS = ["Enterprise", "Mid-market", "Small business", "Public sector"] as const;
export const REGIONS = ["North", "South", "East", "West", "Abroad"] as const;
export const SOURCES = ["Organic", "Paid search", "Paid social", "Referral", "Partner", "Event"] as const;
export const PRODUCTS = ["Core", "Analytics", "Support plan", "Training", "Connect", "Mobile"] as const;
export const CHANNELS = ["Phone", "E-mail", "Chat", "Portal"] as const;
export const CATEGORIES = ["Billing", "Bug", "How-to", "Access", "Delivery"] as const;
export const LOST_REASONS = ["Price", "Timing", "Competitor", "No decision"] as const;
export const STAGES = ["Qualification", "Proposal", "Negotiation"] as const;
