import "server-only";
import type { Fact, Measure, Selection } from "@/lib/kpi/measure";
import { parametersOfMeasure } from "@/lib/kpi/measure-parameters";
import { measures } from "@/lib/kpi/measures";
import type { OrganizationSettings } from "../auth/context";
import { type Moment, momentName } from "./moment";

/** One amount that a scan keeps per day: a measure's own, or the number of rows behind it. */
export type ScanColumn = { name: string; measure: Measure; of: "amount" | "rows" };

/** A fact by one of its moments: all that is kept of it is computed in one pass. */
export type Scan = { id: string; fact: Fact; moment: Moment; columns: readonly ScanColumn[] };

/** Where a measure's amount is kept: added up over the days on which rows enter (+1), less those on which they leave. */
export type Place = { scan: Scan; position: number; rowsPosition: number; sign: 1 | -1 };

const additive: readonly Measure["aggregate"]["type"][] = [
  "count",
  "sum",
  "sum-weighted",
  "sum-elapsed",
  "sum-score-share",
];

const rolled: readonly Fact[] = [
  "customerPeriods",
  "wonDeals",
  "orders",
  "deals",
  "leads",
  "tickets",
  "surveyResponses",
  "campaignActivity",
  "siteTraffic",
  "ledgerEntries",
];

/** Moments at which rows enter and leave a selection; null where it is not a matter of days alone. */
const movesOf = (select: Selection): readonly { moment: Moment; sign: 1 | -1 }[] | null => {
  switch (select.kind) {
    case "during":
      return [{ moment: { at: select.at }, sign: 1 }];
    case "opening":
    case "closing":
      if (select.kind === "opening" && select.and !== undefined) return null;
      return [
        { moment: { at: "startedAt" }, sign: 1 },
        { moment: { at: "endedAt", notBefore: "startedAt" }, sign: -1 },
      ];
    case "open-at-end": {
      const { from, until, again } = select;
      return [
        { moment: { at: from }, sign: 1 },
        { moment: { at: until, notBefore: from }, sign: -1 },
        ...(again ? [{ moment: { at: again, since: until }, sign: 1 } as const] : []),
      ];
    }
    default:
      return null;
  }
};

/** Whose amounts add up over days, with nothing but the row deciding: no parameter, and no clock. */
const movesOfMeasure = (measure: Measure) =>
  additive.includes(measure.aggregate.type) && parametersOfMeasure(measure).length === 0
    ? movesOf(measure.select)
    : null;

/** Purchases are kept as both that they can be; which of them an organization reads is its own setting. */
const keptFacts = (fact: Fact): readonly Fact[] => {
  if (fact === "purchases") return ["wonDeals", "orders"];
  return rolled.includes(fact) ? [fact] : [];
};

const isCount = ({ aggregate }: Measure) => aggregate.type === "count";
const isStock = ({ select }: Measure) => select.kind !== "during";

const scanId = (fact: Fact, moment: Moment): string => `${fact}@${momentName(moment)}`;
const rowsName = (measure: Measure): string => `${measure.id}.rows`;

const collected = (): ReadonlyMap<string, Scan> => {
  const byId = new Map<string, Scan & { columns: ScanColumn[] }>();
  for (const measure of Object.values(measures)) {
    for (const fact of keptFacts(measure.fact)) {
      for (const { moment } of movesOfMeasure(measure) ?? []) {
        const id = scanId(fact, moment);
        const scan = byId.get(id) ?? { id, fact, moment, columns: [] };
        scan.columns.push({ name: measure.id, measure, of: "amount" });
        // A stock is told from none by its rows: open deals of no amount are open deals.
        if (isStock(measure) && !isCount(measure))
          scan.columns.push({ name: rowsName(measure), measure, of: "rows" });
        byId.set(id, scan);
      }
    }
  }
  return byId;
};

/** Every scan, by id; made from the measures that there are. */
export const scans: ReadonlyMap<string, Scan> = collected();

/**
 * Whether a fact of the organization is kept day by day. Customers by inactivity are not: their periods follow from
 * all their purchases.
 */
export const isKept = (fact: Fact, { churnRule }: OrganizationSettings): boolean =>
  fact !== "customerPeriods" || churnRule === "explicit";

const places = new Map<string, Place[] | null>();

/** Where a measure of an organization is kept; null where it is not. */
export const placesOf = (measure: Measure, organization: OrganizationSettings): Place[] | null => {
  const key = `${measure.id} ${organization.revenueSource} ${organization.churnRule}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const found = findPlaces(measure, organization);
  places.set(key, found);
  return found;
};

const findPlaces = (measure: Measure, organization: OrganizationSettings): Place[] | null => {
  const moves = movesOfMeasure(measure);
  const [wonDeals, orders] = keptFacts(measure.fact);
  const fact = orders && organization.revenueSource === "orders" ? orders : wonDeals;
  if (moves === null || fact === undefined || !isKept(fact, organization)) return null;
  return moves.map(({ moment, sign }) => {
    const scan = scans.get(scanId(fact, moment));
    const positionOf = (name: string) =>
      (scan?.columns.findIndex((column) => column.name === name) ?? -1) + 1;
    const position = positionOf(measure.id);
    if (!scan || position === 0) throw new Error(`No scan keeps ${measure.id}.`);
    return { scan, position, rowsPosition: positionOf(rowsName(measure)) || position, sign };
  });
};
