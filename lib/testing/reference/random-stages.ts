import type { Random } from "../random";
import { dayMs } from "./draw";
import type { Deal, StageEvent } from "./world";

const pipeline = ["Qualification", "Demo", "Proposal", "Negotiation"] as const;

const midnight = (at: number): Date => new Date(Math.floor(at / dayMs) * dayMs);

/**
 * How the deals went through their stages: mostly forward, some skip a stage, some fall back, some are sent twice in the
 * same stage, some have dates without a time (so that stages share an instant), and some log their end as a stage.
 */
export const stageEvents = (random: Random, deals: readonly Deal[]): StageEvent[] => {
  let count = 0;
  const eventOf = (deal: Deal, stage: string, enteredAt: Date): StageEvent => {
    count += 1;
    return { id: `S-${count}`, deal: deal.id, stage, enteredAt };
  };
  return deals.flatMap((deal) => {
    if (random.chance(0.1)) return [];
    const end = deal.closedAt?.getTime() ?? deal.openedAt.getTime() + random.integer(1, 90) * dayMs;
    const moments = Array.from({ length: random.integer(1, 6) }, () =>
      random.integer(deal.openedAt.getTime(), Math.max(end, deal.openedAt.getTime())),
    ).sort((a, b) => a - b);
    const withoutTime = random.chance(0.3);
    let place = random.chance(0.8) ? 0 : random.integer(0, pipeline.length - 1);
    const events = moments.map((at) => {
      const stage = random.chance(0.03) ? "On hold" : (pipeline[place] ?? pipeline[0]);
      const step = random.weighted([
        [1, 7],
        [2, 1],
        [0, 1],
        [-1, 1],
      ] as const);
      place = Math.min(Math.max(place + step, 0), pipeline.length - 1);
      return eventOf(deal, stage, withoutTime ? midnight(at) : new Date(at));
    });
    const logsItsEnd = deal.closedAt !== null && random.chance(0.2);
    return logsItsEnd ? [...events, eventOf(deal, `Closed ${deal.status}`, new Date(end))] : events;
  });
};
