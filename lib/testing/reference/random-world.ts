import { createRandom } from "../random";
import { drawing } from "./draw";
import { instantsBetween } from "./random-instants";
import { people, salesRecords } from "./random-sales";
import { stageEvents } from "./random-stages";
import { datedRecords, firstDay, supportRecords } from "./random-support";
import { expectedCloses, salesTargets } from "./random-targets";
import type { World } from "./world";

/** The part of a world that is chosen, not drawn. */
export type WorldSettings = Pick<
  World,
  | "timeZone"
  | "weekStart"
  | "fiscalYearStartMonth"
  | "revenueSource"
  | "churnRule"
  | "inactivityDays"
  | "grossMarginPercent"
  | "asOf"
>;

export { firstDay };

const lastDay = "2026-09-01";

/** Records of an organization drawn at random: the same seed gives the same world. */
export const randomWorld = (seed: string, settings: WorldSettings): World => {
  const random = createRandom(seed);
  const draw = drawing(random);
  const at = instantsBetween(random, firstDay, lastDay, settings.timeZone);
  const known = people(random, draw, at);
  const sales = salesRecords(random, draw, at, known);
  const deals = expectedCloses(random.fork("expected closes"), sales.deals, at);
  return {
    ...settings,
    ...known,
    ...sales,
    deals,
    stageEvents: stageEvents(random.fork("stages"), deals),
    salesTargets: salesTargets(random.fork("sales targets"), known.owners, firstDay, lastDay),
    ...supportRecords(random, draw, at, known),
    ...datedRecords(random, draw, known.campaigns),
  };
};
