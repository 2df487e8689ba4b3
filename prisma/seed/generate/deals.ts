import type { Random } from "@/lib/testing/random";
import { lostReasons, stages } from "../company";
import type { DealRow } from "../rows";
import { hasHappened, numbered, type World } from "../world";

/** A deal before its outcome is known. Moments are day numbers. */
export type DealDraft = Pick<
  DealRow,
  | "name"
  | "amount"
  | "customerExternalId"
  | "leadExternalId"
  | "ownerExternalId"
  | "product"
  | "source"
  | "campaignExternalId"
> & {
  opened: number;
  closes: number;
};

/** Shares of a deal's time at which it enters each stage after the first. */
const STAGE_SHARES = [0.18, 0.45, 0.75];

/** How far deals that are lost got: most end after the demo or with the proposal. */
const lostAfter = [
  [1, 0.26],
  [2, 0.34],
  [3, 0.29],
  [4, 0.11],
] as const;

/**
 * Adds a deal and the stages it went through. A deal that closes today or later is still open, in the stage it has
 * reached so far.
 */
export function addDeal(world: World, random: Random, draft: DealDraft, won: boolean): DealRow {
  const { calendar, records } = world;
  const closed = hasHappened(world, draft.closes);
  const furthest = won || !closed ? stages.length : random.weighted(lostAfter);
  const entered = [0, ...STAGE_SHARES]
    .slice(0, furthest)
    .map((share) => draft.opened + (draft.closes - draft.opened) * share)
    .filter((moment) => hasHappened(world, moment));
  const stage = stages[entered.length - 1] ?? stages[0];
  const status = closed ? (won ? "won" : "lost") : "open";
  const { opened, closes, ...rest } = draft;
  const deal: DealRow = {
    externalId: numbered("D", records.deals),
    ...rest,
    openedAt: calendar.instantAt(opened),
    status,
    stage: status === "open" ? stage.name : status === "won" ? "Won" : "Lost",
    probability: status === "open" ? stage.probability : status === "won" ? 100 : 0,
    closedAt: closed ? calendar.instantAt(closes) : null,
    expectedCloseAt: calendar.instantAt(Math.floor(closes + random.between(-9, 6)) + 0.5),
    lostReason: status === "lost" && !random.chance(0.06) ? random.weighted(lostReasons) : null,
  };
  records.deals.push(deal);
  for (const [index, moment] of entered.entries()) {
    records["deal-stage-events"].push({
      externalId: numbered("S", records["deal-stage-events"]),
      dealExternalId: deal.externalId,
      stage: stages[index]?.name ?? stages[0].name,
      enteredAt: calendar.instantAt(moment),
    });
  }
  return deal;
}

/** In the order in which they close: outcomes are drawn in this order, so that each month keeps to its win rate. */
export const byClose = (a: DealDraft, b: DealDraft): number => a.closes - b.closes;
