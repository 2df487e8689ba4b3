import type { Sheet } from "./csv";
import type { SampleCost, SampleResponse } from "./story-types";
import { type Column, tableOf } from "./table";

/** How a system names the records that survey answers and costs refer to. */
export type Names = {
  customer: (key: number) => string;
  ticket: (key: number) => string;
  campaign: (key: number) => string;
  owner: (name: string) => string;
};

/** How a sheet writes what systems write differently. */
export type Writing = {
  instant: (at: Date) => string;
  day: (iso: string) => string;
  money: (amount: number) => string;
};

const iso: Writing = {
  instant: (at) => at.toISOString(),
  day: (day) => day,
  money: (amount) => amount.toFixed(2),
};

/** Survey answers come from a survey tool, as a plain sheet whose headers are the fields' names. */
export const plainResponses = (
  responses: readonly SampleResponse[],
  names: Names,
  writing: Writing = iso,
): Sheet => {
  const columns: Column<SampleResponse>[] = [
    ["External ID", ({ key }) => `answer-${String(key + 1).padStart(3, "0")}`],
    ["Kind", ({ kind }) => kind],
    ["Score", ({ score }) => score],
    ["Submitted at", ({ submittedAt }) => writing.instant(submittedAt)],
    ["Comment", ({ comment }) => comment],
    ["Customer external ID", ({ customer }) => names.customer(customer.key)],
    ["Ticket external ID", ({ ticket }) => ticket && names.ticket(ticket.key)],
    ["Owner external ID", ({ ticket }) => ticket && names.owner(ticket.owner)],
  ];
  return tableOf(responses, columns);
};

/** Costs and benefits come from the books. */
export const plainCosts = (costs: readonly SampleCost[], names: Names, writing: Writing = iso): Sheet => {
  const columns: Column<SampleCost>[] = [
    ["External ID", ({ key }) => `cost-${String(key + 1).padStart(3, "0")}`],
    ["Date", ({ date }) => writing.day(date)],
    ["Kind", ({ kind }) => kind],
    ["Category", ({ category }) => category],
    ["Amount", ({ amount }) => writing.money(amount)],
    ["Currency", () => "EUR"],
    ["Source", ({ source }) => source],
    ["Campaign external ID", ({ campaign }) => campaign && names.campaign(campaign.key)],
    ["Note", ({ note }) => note],
  ];
  return tableOf(costs, columns);
};
