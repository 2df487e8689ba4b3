import type { Deal, StageEvent, World } from "./world";

/** One entry of a deal into a stage, by the book. */
export type StageEntry = {
  deal: Deal;
  stage: string;
  enteredAt: Date;
  leftAt: Date | null;
  outcome: "forward" | "back" | "won" | "lost" | "open";
};

/** Each deal with its events before its end, in no order. */
const histories = (world: World): { deal: Deal; events: StageEvent[] }[] =>
  world.deals.map((deal) => ({
    deal,
    events: world.stageEvents.filter(
      (event) => event.deal === deal.id && (deal.closedAt === null || event.enteredAt < deal.closedAt),
    ),
  }));

const earliest = (events: readonly StageEvent[], stage: string): number =>
  Math.min(...events.filter((event) => event.stage === stage).map(({ enteredAt }) => enteredAt.getTime()));

/**
 * The order of the stages: those with fewer stages ahead of them first. A stage is ahead of another if more deals came
 * to it first, directly or by way of others, and not also behind it.
 */
export const stageOrder = (world: World): string[] => {
  const all = histories(world);
  const stages = [...new Set(all.flatMap(({ events }) => events.map(({ stage }) => stage)))];
  const deals = all.map(({ events }) => {
    const own = [...new Set(events.map(({ stage }) => stage))];
    return new Map(own.map((stage) => [stage, earliest(events, stage)]));
  });
  const first = (a: string, b: string): number =>
    deals.filter((deal) => (deal.get(a) ?? Number.NaN) < (deal.get(b) ?? Number.NaN)).length;
  const reaches = new Set<string>();
  for (const a of stages) for (const b of stages) if (first(a, b) > first(b, a)) reaches.add(`${a}>${b}`);
  for (const by of stages) {
    for (const a of stages) {
      for (const b of stages)
        if (reaches.has(`${a}>${by}`) && reaches.has(`${by}>${b}`)) reaches.add(`${a}>${b}`);
    }
  }
  const ahead = (stage: string): number =>
    stages.filter((other) => reaches.has(`${other}>${stage}`) && !reaches.has(`${stage}>${other}`)).length;
  const averageTurn = (stage: string): number => {
    const turns = deals.flatMap((deal) => {
      const at = deal.get(stage);
      return at === undefined ? [] : [1 + [...deal.values()].filter((other) => other < at).length];
    });
    return turns.reduce((sum, turn) => sum + turn, 0) / turns.length;
  };
  return stages.sort((a, b) => ahead(a) - ahead(b) || averageTurn(a) - averageTurn(b) || (a < b ? -1 : 1));
};

const stepsOf = (deal: Deal, events: StageEvent[], order: readonly string[]): StageEntry[] => {
  const sorted = [...events].sort(
    (a, b) =>
      a.enteredAt.getTime() - b.enteredAt.getTime() ||
      order.indexOf(a.stage) - order.indexOf(b.stage) ||
      a.id.length - b.id.length ||
      (a.id < b.id ? -1 : 1),
  );
  const entered = sorted.filter((event, index) => sorted[index - 1]?.stage !== event.stage);
  return entered.map(({ stage, enteredAt }, index) => {
    const next = entered[index + 1];
    if (!next) return { deal, stage, enteredAt, leftAt: deal.closedAt, outcome: deal.status };
    const outcome = order.indexOf(next.stage) > order.indexOf(stage) ? "forward" : "back";
    return { deal, stage, enteredAt, leftAt: next.enteredAt, outcome };
  });
};

const known = new WeakMap<World, StageEntry[]>();

/** Every entry of every deal into a stage. */
export const allStageEntries = (world: World): StageEntry[] => {
  const before = known.get(world);
  if (before) return before;
  const order = stageOrder(world);
  const entries = histories(world).flatMap(({ deal, events }) => stepsOf(deal, events, order));
  known.set(world, entries);
  return entries;
};
