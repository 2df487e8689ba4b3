import { addDays, addMonths, daysBetween } from "@/lib/time";
import { activeCustomersAt, crmRoiBefore, csatOf, revenueSince, winRateOf } from "./plain-kpis";
import type { DemoRecords } from "./rows";

export type DemoObjective = {
  title: string;
  kpiId: string;
  filter: Record<string, string[]>;
  grain: "month" | "quarter";
  measure: "LEVEL" | "CUMULATIVE";
  ownerEmail: string;
  baseline: number;
  targetKind: "VALUE" | "POINTS";
  target: number;
  startsOn: string;
  dueOn: string;
  note: string;
};

type Span = { startsOn: string; dueOn: string };

const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step;
const roundDown = (value: number, step: number): number => Math.floor(value / step) * step;
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * What the demo company has set out to do, each at a different point: achieved, on track (a level and a sum), at risk
 * and off track. Targets are measured against the generated data, so that this holds on whatever day it is seeded.
 */
export function demoObjectives(records: DemoRecords, today: string): DemoObjective[] {
  const thisMonth = `${today.slice(0, 7)}-01`;
  const first = (back: number) => addMonths(thisMonth, -back);
  const month = (back: number) => first(back).slice(0, 7);
  const span = (startBack: number, months: number): Span => ({
    startsOn: first(startBack),
    dueOn: addDays(addMonths(first(startBack), months), -1),
  });
  const elapsed = ({ startsOn, dueOn }: Span) => daysBetween(startsOn, today) / daysBetween(startsOn, dueOn);
  const level = { filter: {}, grain: "month", measure: "LEVEL", targetKind: "VALUE", note: "" } as const;

  const year = span(8, 12);
  const half = span(7, 10);

  const csatBefore = csatOf(records, month(5)) ?? 50;
  const csatNow = csatOf(records, month(1)) ?? 80;
  const roiBefore = crmRoiBefore(records, year.startsOn) ?? 0;
  const roiNow = crmRoiBefore(records, thisMonth) ?? 0;
  const activeBefore = activeCustomersAt(records, half.startsOn);
  const activeNow = activeCustomersAt(records, thisMonth);
  const southBefore = winRateOf(records, [month(9), month(10), month(11)], "South") ?? 25;
  const southNow = winRateOf(records, [month(1), month(2), month(3)], "South") ?? 22;

  return [
    {
      ...level,
      ...span(4, 6),
      title: "Win back satisfaction after Release 4.0",
      kpiId: "csat",
      ownerEmail: "support@acme.example",
      baseline: oneDecimal(csatBefore),
      target: Math.min(80, Math.floor(csatNow)),
      note: "Hotfixes, two more people on the phone, and a call back to every upset customer.",
    },
    {
      ...level,
      ...year,
      title: "The CRM more than pays for itself",
      kpiId: "crm-roi",
      ownerEmail: "admin@acme.example",
      baseline: oneDecimal(roiBefore),
      target: Math.max(roundDown(roiBefore + (roiNow - roiBefore) / (1.06 * elapsed(year)), 1), 1),
    },
    {
      ...level,
      ...half,
      title: "Grow the customer base",
      kpiId: "active-customers",
      ownerEmail: "executive@acme.example",
      baseline: activeBefore,
      target: roundUp(activeBefore + (activeNow - activeBefore) / (0.9 * elapsed(half)), 1),
      note: "Behind the plan since the churn after Release 4.0.",
    },
    {
      ...level,
      ...year,
      title: "Revenue for twelve months",
      kpiId: "revenue",
      measure: "CUMULATIVE",
      ownerEmail: "sales@acme.example",
      baseline: 0,
      target: roundDown(revenueSince(records, year.startsOn) / (1.06 * elapsed(year)), 5000),
    },
    {
      ...level,
      ...year,
      title: "South wins as often as before",
      kpiId: "win-rate",
      filter: { team: ["South"] },
      grain: "quarter",
      ownerEmail: "sales@acme.example",
      baseline: oneDecimal(southBefore),
      targetKind: "POINTS",
      target: Math.max(5, Math.ceil(southNow + 6 - southBefore)),
      note: "Adopt North's way of qualifying: fewer demos, better prepared.",
    },
  ];
}
