import { createHash } from "node:crypto";
import { wordsToBeginWith } from "@/lib/contracts/surveys/survey-words";
import type { Prisma } from "@/lib/server/db";
import type { Random } from "@/lib/testing/random";
import { addMonths, localDateOf } from "@/lib/time";
import { company } from "./company";
import type { DemoRecords } from "./rows";

const dayMs = 86_400_000;
/** Months of invitations, the present one included. */
const MONTHS = 4;

type Asked = {
  customerExternalId: string | null;
  ticketExternalId: string | null;
  at: Date;
  answeredAt: Date | null;
};

/** Who was asked after a ticket: everyone whose ticket was solved; who answered is told by the answers. */
const askedAfterTickets = (records: DemoRecords, since: Date): Asked[] => {
  const answers = new Map(
    records["survey-responses"].flatMap(({ kind, ticketExternalId, submittedAt }) =>
      kind === "csat" && ticketExternalId !== null ? [[ticketExternalId, submittedAt] as const] : [],
    ),
  );
  return records.tickets.flatMap(({ externalId, customerExternalId, resolvedAt }) => {
    if (resolvedAt === null || resolvedAt < since) return [];
    const answeredAt = answers.get(externalId) ?? null;
    return [{ customerExternalId, ticketExternalId: externalId, at: resolvedAt, answeredAt }];
  });
};

/** Who was asked for a recommendation: those who answered, and about as many again who did not. */
const askedCustomers = (records: DemoRecords, since: Date, random: Random): Asked[] => {
  const answered = records["survey-responses"].flatMap(({ kind, customerExternalId, submittedAt }) =>
    kind === "nps" && customerExternalId !== null && submittedAt >= since
      ? [
          {
            customerExternalId,
            ticketExternalId: null,
            at: new Date(Math.max(submittedAt.getTime() - dayMs, since.getTime())),
            answeredAt: submittedAt,
          },
        ]
      : [],
  );
  const silent = answered.flatMap(({ at }) =>
    random.chance(0.9)
      ? [
          {
            customerExternalId: random.pick(records.customers).externalId,
            ticketExternalId: null,
            at,
            answeredAt: null,
          },
        ]
      : [],
  );
  return [...answered, ...silent];
};

/** The demo's two survey forms with the invitations of the last months, as many answered as the records tell. */
export async function writeSurveys(
  tx: Prisma.TransactionClient,
  organizationId: string,
  records: DemoRecords,
  { today, random, writtenAt }: { today: string; random: Random; writtenAt: Date },
): Promise<void> {
  const since = new Date(`${addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS)}T00:00:00Z`);
  const createdAt = new Date(since.getTime() - 5 * dayMs);
  const forms = [
    {
      name: "After a ticket is solved",
      kind: "csat",
      ends: [1, 5],
      slug: "demo-after-ticket",
      createdByName: "Sam Support",
      asked: askedAfterTickets(records, since),
    },
    {
      name: "Would you recommend us?",
      kind: "nps",
      ends: [0, 10],
      slug: "demo-recommend-us",
      createdByName: "Ada Admin",
      asked: askedCustomers(records, since, random),
    },
  ] as const;
  for (const { name, kind, ends, slug, createdByName, asked } of forms) {
    const surveyId = random.uuid(createdAt);
    await tx.survey.create({
      data: {
        organizationId,
        id: surveyId,
        slug,
        name,
        kind,
        scaleMin: ends[0],
        scaleMax: ends[1],
        language: "en",
        words: wordsToBeginWith("en", kind, company.name),
        allowsAnonymous: kind === "nps",
        createdByName,
        createdAt,
      },
    });
    const invited = asked.filter(({ at }) => at < writtenAt);
    await tx.surveyInvitation.createMany({
      data: invited.map(({ at, answeredAt, ...who }) => {
        const id = random.uuid(at);
        const hasAnswered = answeredAt !== null && answeredAt < writtenAt;
        return {
          organizationId,
          id,
          surveyId,
          // Of no token that anybody has: the demo's answers are given.
          tokenHash: createHash("sha256").update(`demo ${id}`).digest("hex"),
          ...who,
          month: new Date(`${localDateOf(at, company.timeZone).slice(0, 7)}-01T00:00:00Z`),
          invitedAt: at,
          expiresAt: new Date(at.getTime() + 90 * dayMs),
          openedAt: hasAnswered ? answeredAt : random.chance(0.35) ? new Date(at.getTime() + dayMs) : null,
          answeredAt: hasAnswered ? answeredAt : null,
        };
      }),
    });
  }
}
