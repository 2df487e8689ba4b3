import { z } from "zod";
import { db, type Organization } from "@/lib/server/db";
import { UsageError } from "./command";

/** @throws UsageError when no organization, or more than one, goes by that id or name */
export async function findOrganization(idOrName: string): Promise<Organization> {
  const isId = z.uuid().safeParse(idOrName).success;
  const found = await db.organization.findMany({ where: isId ? { id: idOrName } : { name: idOrName } });
  const [organization, another] = found;
  if (another) {
    const ids = found.map(({ id, createdAt }) => `  ${id}  created ${createdAt.toISOString()}`);
    throw new UsageError([`Several organizations are named ${idOrName}; give the id:`, ...ids].join("\n"));
  }
  if (organization) return organization;
  const all = await db.organization.findMany({ orderBy: { createdAt: "asc" }, take: 20 });
  const known = all.map(({ id, name }) => `  ${id}  ${name}`);
  throw new UsageError(
    [
      `There is no organization ${idOrName}.`,
      known.length > 0 ? "There are:" : "There is none yet.",
      ...known,
    ].join("\n"),
  );
}
