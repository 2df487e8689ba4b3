import type { WorldSettings } from "./random-world";

const common = { weekStart: 1, fiscalYearStartMonth: 1, inactivityDays: 90, grossMarginPercent: 62.5 };
const explicit = { ...common, churnRule: "explicit" } as const;
const inactivity = { ...common, churnRule: "inactivity" } as const;

/** Organizations unlike each other in all that changes how records become numbers. */
export const worlds: readonly (readonly [title: string, settings: WorldSettings])[] = [
  [
    "Berlin, explicit churn, won deals, in the middle of May",
    {
      ...explicit,
      timeZone: "Europe/Berlin",
      revenueSource: "won-deals",
      asOf: new Date("2026-05-15T09:30:00Z"),
    },
  ],
  [
    "Kolkata, inactivity of 90 days, orders, weeks from Sunday, fiscal year from April, its last second",
    {
      ...inactivity,
      timeZone: "Asia/Kolkata",
      revenueSource: "orders",
      weekStart: 7,
      fiscalYearStartMonth: 4,
      asOf: new Date("2026-03-31T18:29:59Z"),
    },
  ],
  [
    "St John's, inactivity of 30 days, won deals, no gross margin, the day on which clocks change",
    {
      ...inactivity,
      timeZone: "America/St_Johns",
      revenueSource: "won-deals",
      inactivityDays: 30,
      grossMarginPercent: null,
      asOf: new Date("2026-03-08T06:00:00Z"),
    },
  ],
  [
    "Auckland, explicit churn, orders, weeks from Saturday, fiscal year from July, the day on which clocks change",
    {
      ...explicit,
      timeZone: "Pacific/Auckland",
      revenueSource: "orders",
      weekStart: 6,
      fiscalYearStartMonth: 7,
      asOf: new Date("2026-04-04T14:00:00Z"),
    },
  ],
  [
    "Berlin, inactivity of 180 days, orders, the first instant of a fiscal year from October",
    {
      ...inactivity,
      timeZone: "Europe/Berlin",
      revenueSource: "orders",
      inactivityDays: 180,
      fiscalYearStartMonth: 10,
      asOf: new Date("2025-09-30T22:00:00Z"),
    },
  ],
  [
    "New York, explicit churn, won deals, no gross margin, when all of it is past",
    {
      ...explicit,
      timeZone: "America/New_York",
      revenueSource: "won-deals",
      grossMarginPercent: null,
      asOf: new Date("2026-11-01T05:30:00Z"),
    },
  ],
];
