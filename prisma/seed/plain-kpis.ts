import { localDateOf } from "@/lib/time";
import { company, salesTeamOf } from "./company";
import type { DemoRecords } from "./rows";

// The few figures that the demo's objectives and bands start from, by plain loops over its rows. A month is "2026-03".

const monthOf = (instant: Date): string => localDateOf(instant, company.timeZone).slice(0, 7);

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

const sum = (amounts: readonly { amount: number }[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0);

/** Share of CSAT answers of 4 or 5, in percent. */
export function csatOf({ "survey-responses": answers }: DemoRecords, month: string): number | null {
  const asked = answers.filter((answer) => answer.kind === "csat" && monthOf(answer.submittedAt) === month);
  return percent(asked.filter((answer) => answer.score >= 4).length, asked.length);
}

/** Won deals as a share of those closed in any of the months, in percent; of one team or all. */
export function winRateOf({ deals }: DemoRecords, months: readonly string[], team?: string): number | null {
  const closed = deals.filter(
    (deal) =>
      deal.closedAt &&
      months.includes(monthOf(deal.closedAt)) &&
      (team === undefined || salesTeamOf(deal.ownerExternalId) === team),
  );
  return percent(closed.filter((deal) => deal.status === "won").length, closed.length);
}

/** Sales and marketing cost of a month for each customer acquired in it. */
export function acquisitionCostOf(records: DemoRecords, month: string): number | null {
  const acquired = records.customers.filter((customer) => monthOf(customer.acquiredAt) === month).length;
  const costs = records["ledger-entries"].filter(
    (entry) => entry.kind === "cost" && entry.category !== "crm" && entry.date.startsWith(month),
  );
  return acquired === 0 ? null : sum(costs) / acquired;
}

/** Customers who have come and not left before the first instant of a local date. */
export function activeCustomersAt(records: DemoRecords, date: string): number {
  const local = (instant: Date) => localDateOf(instant, company.timeZone);
  return records.customers.filter(
    ({ acquiredAt, churnedAt }) => local(acquiredAt) < date && (!churnedAt || local(churnedAt) >= date),
  ).length;
}

/** What the CRM brought beyond its cost before a local date, in percent of its cost. */
export function crmRoiBefore({ "ledger-entries": entries }: DemoRecords, date: string): number | null {
  const before = entries.filter((entry) => entry.date < date);
  const cost = sum(before.filter((entry) => entry.category === "crm"));
  return percent(sum(before.filter((entry) => entry.kind === "benefit")) - cost, cost);
}

/** Orders placed on or after a local date, in EUR. */
export const revenueSince = ({ orders }: DemoRecords, date: string): number =>
  sum(orders.filter((order) => localDateOf(order.orderedAt, company.timeZone) >= date));
