import type { Random } from "../random";
import { dayMs } from "./draw";
import { addMonths } from "./local-dates";
import type { Owner, SalesTarget, World } from "./world";

/** Deals with the instant at which they are expected to close: mostly near their end, some anywhere, some unknown. */
export const expectedCloses = (
  random: Random,
  deals: readonly Omit<World["deals"][number], "expectedCloseAt">[],
  at: () => Date,
): World["deals"] =>
  deals.map((deal) => {
    const near = new Date((deal.closedAt ?? deal.openedAt).getTime() + random.integer(-40, 90) * dayMs);
    const expectedCloseAt = random.weighted([
      [near, 6],
      [at(), 3],
      [null, 1],
    ] as const);
    return { ...deal, expectedCloseAt };
  });

/** Targets of most owners in most months, and of nobody in particular in some. */
export const salesTargets = (
  random: Random,
  owners: readonly Owner[],
  from: string,
  to: string,
): SalesTarget[] => {
  const targets: SalesTarget[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month < to; month = addMonths(month, 1)) {
    // The first owner never has one: what such an owner sells counts in the total alone.
    for (const owner of [...owners.slice(1).map(({ id }) => id), null]) {
      if (!random.chance(owner === null ? 0.3 : 0.8)) continue;
      targets.push({ owner, month, cents: random.pick([0, 1, 100_00, 33_333_33, 31_00, 28_01]) });
    }
  }
  return targets;
};
