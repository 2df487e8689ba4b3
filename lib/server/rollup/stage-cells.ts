import "server-only";
import { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { stagePlaces } from "../kpi/relations/stage-order";
import type { MarkedFact } from "./fact-tables";
import type { Changes } from "./marks";

/** The name under which the order of the stages is remembered, beside the parts that are built. */
const ORDER = "stage-order";

const moved: readonly MarkedFact[] = ["deal", "deal_stage_event", "stage_entry"];

/**
 * Takes away all cells about stages when the order of the stages, which is learnt from the deals that moved last, is
 * another than when they were computed: forward and back have changed places for deals of any day.
 */
export const voidCellsOfStages = async (
  transaction: Prisma.TransactionClient,
  organization: OrganizationSettings,
  { days }: Changes,
): Promise<void> => {
  if (!moved.some((fact) => days.has(fact))) return;
  const id = Prisma.sql`${organization.id}::uuid`;
  await transaction.$executeRaw`
    WITH learnt AS (
      SELECT coalesce(md5(${stagePlaces(organization)}::text), '') AS version
    ), changed AS (
      INSERT INTO rollup_built (organization_id, part, version) SELECT ${id}, ${ORDER}, version FROM learnt
      ON CONFLICT (organization_id, part) DO UPDATE SET version = EXCLUDED.version, built_at = now()
        WHERE rollup_built.version <> EXCLUDED.version
      RETURNING 1
    )
    DELETE FROM rollup_cell WHERE organization_id = ${id} AND facts @> ARRAY['stage_entry'] AND EXISTS (SELECT FROM changed)`;
};
