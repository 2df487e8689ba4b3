import "server-only";
import type { CheckReport } from "@/lib/contracts/imports/import-schemas";
import type { RecordType } from "@/lib/kpi/vocabulary";
import { db } from "@/lib/server/db";

export type NewRecord = { row: number; externalId: string; name: string | null; email: string | null };
type Duplicate = CheckReport["duplicates"][number];
type Present = { externalId: string; name: string | null; email?: string | null };

const select = { externalId: true, name: true, email: true } as const;

const find = (
  type: RecordType,
  organizationId: string,
  names: string[],
  emails: string[],
): Promise<Present[]> => {
  const where = { organizationId, OR: [{ name: { in: names } }, { email: { in: emails } }] };
  if (type === "customers") return db.customer.findMany({ where, select, take: 1000 });
  if (type === "leads") return db.lead.findMany({ where, select, take: 1000 });
  if (type === "owners") return db.owner.findMany({ where, select, take: 1000 });
  if (type === "campaigns")
    return db.campaign.findMany({
      where: { organizationId, name: { in: names } },
      select: { externalId: true, name: true },
      take: 1000,
    });
  return Promise.resolve([]);
};

const present = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text !== "";

/** New records that have the name or the e-mail address of one that is there under another id. */
export async function possibleDuplicates(
  type: RecordType,
  organizationId: string,
  created: readonly NewRecord[],
): Promise<Duplicate[]> {
  const names = created.map(({ name }) => name).filter(present);
  const emails = created.map(({ email }) => email).filter(present);
  if (names.length + emails.length === 0) return [];
  const found = await find(type, organizationId, names, emails);
  const byName = new Map(found.map((record) => [record.name, record.externalId]));
  const byEmail = new Map(
    found.flatMap((record) => (present(record.email) ? [[record.email, record.externalId]] : [])),
  );
  return created.flatMap(({ row, externalId, name, email }) => {
    const sameEmail = present(email) ? byEmail.get(email) : undefined;
    const sameName = present(name) ? byName.get(name) : undefined;
    const like = sameEmail ?? sameName;
    if (like === undefined || like === externalId) return [];
    return [
      { row, externalId, like, why: sameEmail ? `The same e-mail, ${email}` : `The same name, ${name}` },
    ];
  });
}
