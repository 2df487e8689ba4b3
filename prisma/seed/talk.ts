import type { Prisma } from "@/lib/server/db";
import type { Random } from "@/lib/testing/random";
import { demoAnnotations } from "./annotations";
import { demoComments } from "./comments-on-kpis";
import { demoSignIns } from "./sign-ins";

const dateColumn = (date: string) => new Date(`${date}T00:00:00Z`);

const hourMs = 3_600_000;

type Written = { organizationId: string; userIds: ReadonlyMap<string, string> };

/** What the demo's people wrote beside the numbers: notes on charts, and comments. */
export async function writeTalk(
  tx: Prisma.TransactionClient,
  { organizationId, userIds }: Written,
  { today, random, writtenAt }: { today: string; random: Random; writtenAt: Date },
): Promise<void> {
  const authorOf = (email: string) => ({
    authorUserId: userIds.get(email) ?? null,
    authorName: demoSignIns.find((person) => person.email === email)?.name ?? email,
  });
  const notes = demoAnnotations(today).map(({ authorEmail, startsOn, endsOn, ...note }) => ({
    organizationId,
    id: random.uuid(writtenAt),
    ...note,
    ...authorOf(authorEmail),
    startsOn: dateColumn(startsOn),
    endsOn: dateColumn(endsOn),
    createdAt: writtenAt,
    updatedAt: writtenAt,
  }));
  await tx.annotation.createMany({ data: notes });
  for (const { about, body, authorEmail, mentions, hoursBack } of demoComments) {
    const createdAt = new Date(writtenAt.getTime() - hoursBack * hourMs);
    const subject =
      "kpiId" in about
        ? { kpiId: about.kpiId }
        : { annotationId: notes.find(({ text }) => text === about.note)?.id ?? null };
    const commentId = random.uuid(createdAt);
    await tx.comment.create({
      data: { organizationId, id: commentId, ...subject, body, ...authorOf(authorEmail), createdAt },
    });
    await tx.mention.createMany({
      data: mentions.flatMap((email) => {
        const userId = userIds.get(email);
        return userId === undefined ? [] : { organizationId, commentId, userId, createdAt };
      }),
    });
  }
}
