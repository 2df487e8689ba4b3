import { EventEmitter, once } from "node:events";
import { v7 as uuidv7 } from "uuid";
import type { OrganizationSettings } from "@/lib/server/auth/context";
import type { PrismaClient } from "@/lib/server/db";
import { withRollupLock } from "@/lib/server/rollup/rollup-lock";

/** Takes an organization's rollups as a refresh that does not end, until what it answers is called. */
export const holdRollups = async ({ id }: Pick<OrganizationSettings, "id">): Promise<() => Promise<void>> => {
  const turns = new EventEmitter();
  const held = once(turns, "held");
  const holding = withRollupLock({ id }, async () => {
    const released = once(turns, "released");
    turns.emit("held");
    await released;
  });
  await Promise.race([held, holding]);
  return () => {
    turns.emit("released");
    return holding;
  };
};

/** As many marks as an import leaves: leads of one day, each qualified on a day of its own. */
export const writeLeadsOfManyDays = (
  database: PrismaClient,
  organizationId: string,
  { count, source, createdAt }: { count: number; source: string; createdAt: Date },
) =>
  database.lead.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      organizationId,
      id: uuidv7(),
      externalId: `many-${index}`,
      source,
      createdAt,
      qualifiedAt: new Date(createdAt.getTime() + index * 86_400_000),
    })),
  });
