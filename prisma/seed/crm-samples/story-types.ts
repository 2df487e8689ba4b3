/** Sales people and the two who answer tickets. Exports name people, not their ids. */
export const salesPeople = ["Lena Brandt", "Jonas Petersen", "Sofia Ricci", "Jürgen Weiß"] as const;
export const supportPeople = ["Ines Keller", "David Novák"] as const;
export type Person = (typeof salesPeople)[number] | (typeof supportPeople)[number];

export const sources = ["Web", "Referral", "Trade Show", "Partner", "Advertisement"] as const;
export const segments = ["Small business", "Mid-market", "Enterprise"] as const;
export const industries = ["Manufacturing", "Logistics", "Retail", "Healthcare", "Consulting"] as const;
export const lostReasons = ["Price", "No decision", "Competitor", "No budget"] as const;
export const nextSteps = ["Call on Monday", "Send the offer", "Meet the buyer", "Wait for legal"] as const;
export const towns = [
  ["Köln", "Nordrhein-Westfalen", "Germany"],
  ["München", "Bayern", "Germany"],
  ["Hamburg", "Hamburg", "Germany"],
  ["Zürich", "Zürich", "Switzerland"],
  ["Wien", "Wien", "Austria"],
  ["Utrecht", "Utrecht", "Netherlands"],
] as const;

export type Campaign = {
  key: number;
  name: string;
  type: "Email" | "Advertisement" | "Trade Show" | "Webinar";
  startsOn: string;
  endsOn: string;
  budget: number;
  spent: number;
  sent: number;
};

export type Lead = {
  key: number;
  firstName: string;
  lastName: string;
  email: string;
  company: string;
  domain: string;
  town: string;
  region: string;
  country: string;
  source: string;
  owner: Person;
  campaign: Campaign | null;
  createdAt: Date;
  qualifiedAt: Date | null;
  /** Disqualified. */
  isLost: boolean;
  deal: SampleDeal | null;
  /** Set when its deal was won. */
  customer: SampleCustomer | null;
};

export type SampleCustomer = {
  key: number;
  name: string;
  domain: string;
  segment: string;
  industry: string;
  town: string;
  region: string;
  country: string;
  source: string;
  owner: Person;
  createdAt: Date;
  acquiredAt: Date;
};

export type Stage = "qualification" | "analysis" | "proposal" | "negotiation" | "won" | "lost";

export type SampleDeal = {
  key: number;
  name: string;
  customer: SampleCustomer | null;
  lead: Lead | null;
  campaign: Campaign | null;
  source: string;
  owner: Person;
  amount: number;
  openedAt: Date;
  /** Expected while open; when it closed once it is. */
  expectedOn: Date;
  closedAt: Date | null;
  status: "open" | "won" | "lost";
  stage: Stage;
  /** 0–100 */
  probability: number;
  lostReason: string | null;
  nextStep: string | null;
  history: { stage: Stage; enteredAt: Date }[];
};

export type SampleOrder = { customer: SampleCustomer; orderedAt: Date; amount: number };

export type SampleTicket = {
  key: number;
  subject: string;
  customer: SampleCustomer;
  owner: Person;
  channel: "Phone" | "Email" | "Web";
  category: "Question" | "Problem" | "Request";
  priority: "High" | "Medium" | "Low";
  openedAt: Date;
  firstRespondedAt: Date;
  /** Null while it is open. */
  resolvedAt: Date | null;
  contacts: number;
  /** 1–5, when the customer said. */
  satisfaction: number | null;
};

export type SampleResponse = {
  key: number;
  kind: "csat" | "nps";
  score: number;
  submittedAt: Date;
  comment: string | null;
  customer: SampleCustomer;
  ticket: SampleTicket | null;
};

export type SampleCost = {
  key: number;
  date: string;
  kind: "cost" | "benefit";
  category: string;
  amount: number;
  source: string | null;
  campaign: Campaign | null;
  note: string;
};

export type SampleStory = {
  campaigns: Campaign[];
  leads: Lead[];
  customers: SampleCustomer[];
  deals: SampleDeal[];
  orders: (SampleOrder & { key: number })[];
  tickets: SampleTicket[];
  responses: SampleResponse[];
  costs: SampleCost[];
};

/** The campaigns of the half year. */
export const campaignPlan = (): Campaign[] =>
  (
    [
      ["Summer newsletter", "Email", "2026-06-08", "2026-06-30", 1200, 1080, 2400],
      ["Search ads, third quarter", "Advertisement", "2026-07-01", "2026-09-30", 9000, 8740, 0],
      ["Trade fair Köln", "Trade Show", "2026-09-15", "2026-09-18", 14000, 15220, 180],
      ["Webinar: fewer tickets", "Webinar", "2026-10-06", "2026-10-06", 800, 640, 950],
      ["Autumn newsletter", "Email", "2026-10-19", "2026-11-13", 1500, 1310, 2750],
    ] as const
  ).map(([name, type, startsOn, endsOn, budget, spent, sent], key) => ({
    key,
    name,
    type,
    startsOn,
    endsOn,
    budget,
    spent,
    sent,
  }));

/** A lead's state in one word, for systems without one of their own. */
export const leadStatus = ({ isLost, customer, qualifiedAt }: Lead): string => {
  if (customer) return "converted";
  if (qualifiedAt) return "qualified";
  return isLost ? "disqualified" : "open";
};
