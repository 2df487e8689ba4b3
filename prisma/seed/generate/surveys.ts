import { relationshipComments, supportComments } from "../comments";
import { workdayWithin } from "../hours";
import { createQuota } from "../quota";
import type { SurveyResponseRow } from "../rows";
import { slump } from "../stories";
import { hasHappened, isActive, numbered, type World } from "../world";
import type { DemoTicket } from "./tickets";

const CSAT_ANSWERS = 0.55;
const NPS_ANSWERS = 0.25;
/** Shares of satisfied answers. */
const SATISFIED = 0.825;
const SATISFIED_WITH_RELEASE = 0.36;

/** Answers of both surveys, in the order in which they came. */
export function generateSurveys(world: World, tickets: readonly DemoTicket[]): void {
  const answers = [...satisfactionAnswers(world, tickets), ...relationshipAnswers(world)];
  for (const { moment, ...answer } of answers.sort((a, b) => a.moment - b.moment)) {
    if (!hasHappened(world, moment)) continue;
    const externalId = numbered("R", world.records["survey-responses"]);
    const submittedAt = world.calendar.instantAt(moment);
    world.records["survey-responses"].push({ externalId, ...answer, submittedAt });
  }
}

type Answer = Omit<SurveyResponseRow, "externalId" | "submittedAt"> & { moment: number };

/** CSAT, 1 to 5, asked when a ticket is resolved. */
const satisfactionAnswers = (world: World, tickets: readonly DemoTicket[]): Answer[] => {
  const random = world.random.fork("csat");
  const isSatisfied = createQuota(random, 1);
  const answers: Answer[] = [];
  for (const { row, resolved, ofRelease } of [...tickets].sort((a, b) => a.resolved - b.resolved)) {
    if (!hasHappened(world, resolved) || !random.chance(CSAT_ANSWERS)) continue;
    const moment = resolved + random.between(0.03, 2);
    const strain = slump(world.calendar.monthsBack(moment));
    const onPhone = row.channel === "Phone" ? 0.16 : 0.05;
    const satisfied = isSatisfied(ofRelease ? SATISFIED_WITH_RELEASE : SATISFIED - onPhone * strain);
    const comments = satisfied
      ? supportComments.good
      : ofRelease
        ? supportComments.release
        : supportComments.bad;
    answers.push({
      kind: "csat",
      score: satisfied
        ? random.weighted([
            [5, 0.62],
            [4, 0.38],
          ])
        : random.weighted([
            [3, 0.48],
            [2, 0.3],
            [1, 0.22],
          ]),
      scaleMin: 1,
      scaleMax: 5,
      moment,
      comment: random.chance(satisfied ? 0.24 : 0.55) ? random.pick(comments) : null,
      customerExternalId: row.customerExternalId,
      ticketExternalId: row.externalId,
      ownerExternalId: row.ownerExternalId,
    });
  }
  return answers;
};

/** NPS, 0 to 10: every customer is asked once a quarter, a third of them each month. */
const relationshipAnswers = (world: World): Answer[] => {
  const random = world.random.fork("nps");
  const isPromoter = createQuota(random, 1);
  const isDetractor = createQuota(random, 1);
  const answers: Answer[] = [];
  for (const month of world.calendar.months) {
    const strain = slump(month.back);
    for (const [index, customer] of world.customers.entries()) {
      const asked = (index + month.back) % 3 === 0 && customer.acquired < month.from - 30;
      if (!asked || !random.chance(NPS_ANSWERS)) continue;
      const moment = workdayWithin(world.calendar, random, month.from, month.to) + random.between(8, 20) / 24;
      if (!isActive(customer, moment)) continue;
      const group = isPromoter(0.5 - 0.13 * strain)
        ? "promoter"
        : isDetractor((0.145 + 0.14 * strain) / (0.5 + 0.13 * strain))
          ? "detractor"
          : "passive";
      const upset = group === "detractor" && strain > 0 && random.chance(0.7);
      answers.push({
        kind: "nps",
        score: random.weighted(scores[group]),
        scaleMin: 0,
        scaleMax: 10,
        moment,
        comment: random.chance(0.3) ? random.pick(relationshipComments[upset ? "release" : group]) : null,
        customerExternalId: customer.row.externalId,
        ticketExternalId: null,
        ownerExternalId: customer.row.ownerExternalId,
      });
    }
  }
  return answers;
};

const scores = {
  promoter: [
    [9, 0.55],
    [10, 0.45],
  ],
  passive: [
    [8, 0.6],
    [7, 0.4],
  ],
  detractor: [
    [6, 0.34],
    [5, 0.28],
    [4, 0.14],
    [3, 0.11],
    [2, 0.07],
    [1, 0.03],
    [0, 0.03],
  ],
} as const;
