import type { OwnerRow } from "./rows";

/** Who the demo company is: facts that never change with the length or size of the demo. */
export const company = {
  name: "Acme GmbH",
  timeZone: "Europe/Berlin",
  currency: "EUR",
  locale: "en-GB",
  grossMarginPercent: "68",
  industry: "software",
} as const;

const owner = (number: number, name: string, team: string | null): OwnerRow => ({
  externalId: `owner-${String(number).padStart(2, "0")}`,
  name,
  email: `${name.toLowerCase().replaceAll(" ", ".")}@acme.example`,
  team,
});

/** Sales and support people. The partner manager belongs to no team: breakdowns by team show "Not set". */
export const owners: readonly OwnerRow[] = [
  owner(1, "Lena Brandt", "North"),
  owner(2, "Jonas Petersen", "North"),
  owner(3, "Mia Lindqvist", "North"),
  owner(4, "Felix Ahrens", "North"),
  owner(5, "Sofia Ricci", "South"),
  owner(6, "Lukas Huber", "South"),
  owner(7, "Clara Moser", "South"),
  owner(8, "Marco Fontana", "South"),
  owner(9, "Tom Okafor", null),
  owner(10, "Ines Keller", "Support"),
  owner(11, "David Novak", "Support"),
  owner(12, "Amira Haddad", "Support"),
  owner(13, "Paul Jansen", "Support"),
];

export const ownersOf = (team: string | null): readonly OwnerRow[] =>
  owners.filter((candidate) => candidate.team === team);

export type SalesTeam = "North" | "South";

/** The team that an owner of this external id sells for; null for the partner manager and for nobody. */
export const salesTeamOf = (ownerExternalId: string | null): SalesTeam | null => {
  const team = owners.find((candidate) => candidate.externalId === ownerExternalId)?.team;
  return team === "North" || team === "South" ? team : null;
};

/** Share of leads by where they came from, and how much likelier than the rest they are to be won. */
export const sources = [
  { name: "Organic search", share: 0.29, winFactor: 1.05 },
  { name: "Paid search", share: 0.19, winFactor: 0.95 },
  { name: "Paid social", share: 0.2, winFactor: 0.85 },
  { name: "Referral", share: 0.14, winFactor: 1.3 },
  { name: "Events", share: 0.1, winFactor: 0.95 },
  { name: "Partner", share: 0.08, winFactor: 1.1 },
] as const;
export type Source = (typeof sources)[number]["name"];

/** Sources whose visitors the website counts. */
export const webSources = ["Organic search", "Paid search", "Paid social"] as const satisfies Source[];

/** Share of customers and leads, median deal and re-order in EUR, orders a year, and how often they leave. */
export const segments = [
  { name: "Small business", share: 0.55, deal: 660, order: 250, ordersAYear: 1.55, churnFactor: 1.3 },
  { name: "Mid-market", share: 0.33, deal: 1390, order: 505, ordersAYear: 1.95, churnFactor: 0.75 },
  { name: "Enterprise", share: 0.12, deal: 3300, order: 1140, ordersAYear: 2.6, churnFactor: 0.4 },
] as const;
export type Segment = (typeof segments)[number];

export const regions = [
  ["DACH", 0.46],
  ["Benelux", 0.19],
  ["Nordics", 0.16],
  ["France", 0.12],
  ["Southern Europe", 0.07],
] as const;

export const industries = [
  ["Manufacturing", 0.27],
  ["Logistics", 0.19],
  ["Retail", 0.17],
  ["Professional services", 0.16],
  ["Health", 0.12],
  ["Public sector", 0.09],
] as const;

export const products = [
  ["Acme Cloud", 0.41],
  ["Acme Desk", 0.24],
  ["Sensor kit", 0.21],
  ["Gateway", 0.14],
] as const;

/** Stages of a deal that is still open, in order, with the probability (%) that the CRM shows. */
export const stages = [
  { name: "Qualification", probability: 15 },
  { name: "Demo", probability: 35 },
  { name: "Proposal", probability: 60 },
  { name: "Negotiation", probability: 80 },
] as const;

export const lostReasons = [
  ["Price", 0.31],
  ["No decision", 0.26],
  ["Competitor", 0.21],
  ["No budget", 0.13],
  ["Missing feature", 0.09],
] as const;
