import type { Prisma } from "@/lib/server/db";
import type { Random } from "@/lib/testing/random";
import { demoAnnotations } from "./annotations";
import { demoSignIns } from "./sign-ins";

const dateColumn = (date: string) => new Date(`${date}T00:00:00Z`);

type Written = { organizationId: string; userIds: ReadonlyMap<string, string> };

/** What the demo's people wrote beside the numbers: notes on charts. */
export async function writeTalk(
  tx: Prisma.TransactionClient,
  { organizationId, userIds }: Written,
  { today, random, writtenAt }: { today: string; random: Random; writtenAt: Date },
): Promise<void> {
  const authorOf = (email: string) => ({
    authorUserId: userIds.get(email) ?? null,
    authorName: demoSignIns.find((person) => person.email === email)?.name ?? email,
  });
  await tx.annotation.createMany({
    data: demoAnnotations(today).map(({ authorEmail, startsOn, endsOn, ...note }) => ({
      organizationId,
      id: random.uuid(writtenAt),
      ...note,
      ...authorOf(authorEmail),
      startsOn: dateColumn(startsOn),
      endsOn: dateColumn(endsOn),
      createdAt: writtenAt,
      updatedAt: writtenAt,
    })),
  });
}
