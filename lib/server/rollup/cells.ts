import "server-only";
import { Prisma } from "@/lib/server/db";
import { addDays } from "@/lib/time";
import type { OrganizationSettings } from "../auth/context";
import type { Changes } from "./marks";

/** Cells of one organization beyond which the oldest are forgotten: ranges that end today are new every day. */
const MOST_CELLS = 50_000;

/** Dimensions whose values are told by names, teams or channels of other records. */
const namedDimensions = ["owner", "team", "campaign", "channel"];

/** Takes away every kept cell that depends on a changed day. */
export const voidCells = async (
  transaction: Prisma.TransactionClient,
  organization: OrganizationSettings,
  { days, names }: Changes,
): Promise<void> => {
  const id = Prisma.sql`${organization.id}::uuid`;
  for (const [fact, changed] of days) {
    if (changed === "all") {
      await transaction.$executeRaw`DELETE FROM rollup_cell WHERE organization_id = ${id} AND facts @> ARRAY[${fact}]`;
      continue;
    }
    // A day in UTC lies on up to three local days, whatever the zone.
    const first = [...changed].map((day) => addDays(day, -1));
    const after = [...changed].map((day) => addDays(day, 2));
    await transaction.$executeRaw`
      DELETE FROM rollup_cell c USING unnest(${first}::date[], ${after}::date[]) AS changed (first_on, end_on)
      WHERE c.organization_id = ${id} AND c.facts @> ARRAY[${fact}] AND c.range_end > changed.first_on
        AND (c.depends_from IS NULL OR c.depends_from < changed.end_on)`;
  }
  if (names) {
    await transaction.$executeRaw`DELETE FROM rollup_cell
      WHERE organization_id = ${id} AND dimension = ANY(${namedDimensions}::text[])`;
  }
  await transaction.$executeRaw`DELETE FROM rollup_cell WHERE organization_id = ${id} AND computed_at < (
    SELECT computed_at FROM rollup_cell WHERE organization_id = ${id}
    ORDER BY computed_at DESC OFFSET ${MOST_CELLS}::int LIMIT 1)`;
};
