import type { Measure } from "../measure";

const onDate = { kind: "during", at: "date" } as const;

/**
 * Daily figures of campaigns. `opened` counts emails opened or, for advertising, ads viewed: rows that say how many
 * were sent are of emails. A rate compares rows that have what it is a rate of, so that nobody opens what was not sent.
 */
const ofEmails = { column: "sent", is: "not-null" } as const;
const saysDelivered = { column: "delivered", is: "not-null" } as const;

export const campaignMeasures = {
  campaignExposed: {
    id: "campaignExposed",
    name: "people exposed to campaigns",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "exposed" },
    unit: "count",
  },
  campaignSent: {
    id: "campaignSent",
    name: "emails sent",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "sent" },
    unit: "count",
  },
  campaignDelivered: {
    id: "campaignDelivered",
    name: "emails delivered",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "delivered" },
    where: [ofEmails],
    unit: "count",
  },
  campaignOpened: {
    id: "campaignOpened",
    name: "emails opened or ads viewed",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "opened" },
    unit: "count",
  },
  emailsOpened: {
    id: "emailsOpened",
    name: "emails opened",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "opened" },
    where: [ofEmails],
    unit: "count",
  },
  deliveredEmailsOpened: {
    id: "deliveredEmailsOpened",
    name: "emails opened",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "opened" },
    where: [ofEmails, saysDelivered],
    unit: "count",
  },
  openedClicked: {
    id: "openedClicked",
    name: "clicks in them",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "clicked" },
    where: [{ column: "opened", is: "not-null" }],
    unit: "count",
  },
  deliveredEmailsClicked: {
    id: "deliveredEmailsClicked",
    name: "clicks in emails",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "clicked" },
    where: [ofEmails, saysDelivered],
    unit: "count",
  },
  campaignClicked: {
    id: "campaignClicked",
    name: "clicks",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "clicked" },
    unit: "count",
  },
  exposedConverted: {
    id: "exposedConverted",
    name: "conversions among them",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "converted" },
    where: [{ column: "exposed", is: "not-null" }],
    unit: "count",
  },
  clickedConverted: {
    id: "clickedConverted",
    name: "conversions after them",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "converted" },
    where: [{ column: "clicked", is: "not-null" }],
    unit: "count",
  },
} as const satisfies Record<string, Measure>;
