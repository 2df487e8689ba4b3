import type { Measure } from "../measure";

const onDate = { kind: "during", at: "date" } as const;

/** Daily figures of campaigns. `opened` counts emails opened or, for advertising, ads viewed. */
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
  campaignClicked: {
    id: "campaignClicked",
    name: "clicks",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "clicked" },
    unit: "count",
  },
  campaignConverted: {
    id: "campaignConverted",
    name: "conversions from campaigns",
    fact: "campaignActivity",
    select: onDate,
    aggregate: { type: "sum", column: "converted" },
    unit: "count",
  },
} as const satisfies Record<string, Measure>;
