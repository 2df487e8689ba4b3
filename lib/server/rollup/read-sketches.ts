import "server-only";
import type { Sketch } from "@/lib/kpi/sketch";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { runStatement } from "../kpi/sql/part";
import { sketchPart as builtSketch } from "./built";
import { ensureFresh, ensureFreshSoon } from "./ensure-fresh";
import { freshnessPart } from "./refresh";
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
  const wanted = sketches.map(builtSketch);
  const reads = sketches.map((sketch) => ({ sketch, range: { start: beginning, end } }));
  for (let attempt = 0; ; attempt += 1) {
    const { parts, sketchOf } = sketchPart(reads, organization);
    const fresh = freshnessPart(organization, wanted);
    await runStatement(db, [], [fresh.part, ...parts]);
    const { isBuilt, isFresh } = fresh.freshness();
    if (isFresh || attempt === 3) return reads.map(sketchOf);
    const isSoon = await ensureFreshSoon(organization, wanted);
    if (!isSoon && isBuilt) return reads.map(sketchOf);
    if (!isSoon) await ensureFresh(organization, wanted);
  }
};
