import type { SalesTeam, Source } from "./company";

// What happened at the demo company, as factors by calendar month. `back` counts months back from the current one:
// 0 is the month in progress, 1 the last complete month. Screens and docs tell these stories; tests hold the data to them.

/** Index 0 is January. Autumn brings leads, August few; year-end budgets make December the peak of orders. */
const leadSeason = [1.02, 1.04, 1.06, 1.0, 1.02, 0.98, 0.9, 0.68, 1.1, 1.14, 1.1, 0.8];
const orderSeason = [0.9, 0.93, 1.0, 0.97, 0.99, 1.0, 0.92, 0.84, 1.01, 1.05, 1.12, 1.42];
const trafficSeason = [1.03, 1.03, 1.05, 1.0, 0.99, 0.96, 0.88, 0.78, 1.07, 1.1, 1.1, 0.88];

const ofMonth = (season: readonly number[], month: number): number => season[month - 1] ?? 1;

/** How a calendar month (1–12) compares with an average one. */
export const season = {
  leads: (month: number): number => ofMonth(leadSeason, month),
  orders: (month: number): number => ofMonth(orderSeason, month),
  traffic: (month: number): number => ofMonth(trafficSeason, month),
};

/** The months of the slump after release 4.0 (complete months back), worst first or in order: 7, 6 and 5. */
export const slumpMonths = [7, 6, 5] as const;

/** Release 4.0 broke things: 1 in the three months of the slump, fading in the one after, 0 otherwise. */
export const slump = (back: number): number => {
  if (back <= 7 && back >= 5) return 1;
  return back === 4 ? 0.4 : 0;
};

/** Customers leave some time after they were let down: churn is up from the slump's second month to two after it. */
export const churnFactor = (back: number): number => (back <= 6 && back >= 3 ? 1.75 : 1);

/** Between twelve and nine months back, North changed how it sells: 0 before, 1 since. */
export const northShift = (back: number): number => Math.min(1, Math.max(0, (12 - back) / 3));

/** Probability that a deal of a new customer is won, by the selling team and the month it closes in. */
export const newDealWinRate = (team: SalesTeam | null, back: number): number => {
  if (team === null) return 0.25;
  return team === "North" ? 0.205 + 0.095 * northShift(back) : 0.285 - 0.05 * northShift(back);
};

/** The same of deals with existing customers. */
export const furtherDealWinRate = (team: SalesTeam | null, back: number): number =>
  newDealWinRate(team, back) + 0.13;

/** How much more or less the customers of a team re-order than they used to. */
export const orderFactor = (team: SalesTeam | null, back: number): number => {
  if (team === null) return 1;
  return team === "North" ? 0.92 + 0.46 * northShift(back) : 1.06 - 0.26 * northShift(back);
};

/** Share of new leads that go to North. */
export const northLeadShare = (back: number): number => 0.47 + 0.05 * northShift(back);

/** Paid social through the last twelve months: 0 a year ago, 1 now. */
export const paidSocialDrift = (back: number): number => Math.min(1, Math.max(0, (12 - back) / 11));

/** Spending on a source, as a multiple of what it was. */
export const spendFactor = (source: Source, back: number): number =>
  source === "Paid social" ? 1 + 1.9 * paidSocialDrift(back) : 1;

/** Leads that a source brings, as a multiple of what it brought. */
export const leadFactor = (source: Source, back: number): number =>
  source === "Paid social" ? 1 - 0.18 * paidSocialDrift(back) : 1;

/** How well a source's deals are won, as a multiple of what it was. */
export const winFactorDrift = (source: string | null, back: number): number =>
  source === "Paid social" ? 1 - 0.55 * paidSocialDrift(back) : 1;
