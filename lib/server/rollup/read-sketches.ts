import "server-only";
import type { Sketch } from "@/lib/kpi/sketch";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { runStatement, type StatementPart } from "../kpi/sql/part";
import { sketchPart as builtSketch } from "./built";
import { ensureFresh, freshnessSql } from "./refresh";
import { sketchPart } from "./sketch-part";
import type { SketchDefinition } from "./sketches";
import { beginning } from "./spans";

/** After every record. */
const end = "9000-01-01";

/** Sketches of all rows ever, in the order asked for. Under a stream of writes they may lag behind by one of them. */
export const readSketches = async (
  organization: OrganizationSettings,
  sketches: readonly SketchDefinition[],
): Promise<Sketch[]> => {
  if (sketches.length === 0) return [];
  const reads = sketches.map((sketch) => ({ sketch, range: { start: beginning, end } }));
  for (let attempt = 0; ; attempt += 1) {
    const { parts, sketchOf } = sketchPart(reads, organization);
    let isFresh = false;
    const fresh: StatementPart = {
      query: Prisma.sql`SELECT 0, NULL::text, NULL::text,
        ARRAY[${freshnessSql(organization, sketches.map(builtSketch))}::text]`,
      take: ({ amounts }) => {
        isFresh = amounts[0] === "true";
      },
    };
    await runStatement(db, [], [fresh, ...parts]);
    if (isFresh || attempt === 3) return reads.map(sketchOf);
    await ensureFresh(organization, sketches.map(builtSketch));
  }
};
