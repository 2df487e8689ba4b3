import "server-only";
import type { Fact } from "@/lib/kpi/measure";
import type { Dimension } from "@/lib/kpi/vocabulary";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { runStatement, type StatementPart } from "../kpi/sql/part";
import { type Part, scanPart } from "./built";
import { ensureFresh, ensureFreshSoon } from "./ensure-fresh";
import { freshnessPart } from "./refresh";
import { isKept, scans } from "./scans";

/** Of the rows of a fact that have this time: their values of a dimension that is kept as text. */
export type KeptValuesOf = { fact: Fact; at: string; dimension: Dimension };

/** Whether the values of an organization can be read so. */
export const areValuesKept = ({ fact, at }: KeptValuesOf, organization: OrganizationSettings): boolean =>
  scans.has(`${fact}@${at}`) && isKept(fact, organization);

/**
 * The values that records have now, from the months that are kept: a table of ten million rows is not read to find its
 * five channels. Under a stream of writes a value may lag behind by one of them.
 */
export const readKeptValues = async (
  organization: OrganizationSettings,
  wanted: readonly KeptValuesOf[],
): Promise<{ dimension: string; value: string }[]> => {
  const parts = wanted.flatMap(({ fact, at }): Part[] => {
    const scan = scans.get(`${fact}@${at}`);
    return scan ? [scanPart(scan)] : [];
  });
  const needed = [...new Map(parts.map((part) => [part.id, part])).values()];
  for (let attempt = 0; ; attempt += 1) {
    const values: { dimension: string; value: string }[] = [];
    const kept: StatementPart = {
      query: Prisma.sql`SELECT DISTINCT 0, s.dimension, r.value, ARRAY[]::text[]
        FROM unnest(
          ${wanted.map(({ fact, at }) => `${fact}@${at}`)}::text[],
          ${wanted.map(({ dimension }) => dimension)}::text[]
        ) AS s (scan, dimension)
        JOIN rollup_amount r ON r.organization_id = ${organization.id}::uuid AND r.scan = s.scan
          AND r.dimension = s.dimension AND r.grain = 'month' AND r.value <> ''`,
      take: ({ value, label }) => {
        if (value !== null && label !== null) values.push({ dimension: value, value: label });
      },
    };
    const fresh = freshnessPart(organization, needed);
    await runStatement(db, [], [fresh.part, kept]);
    const { isBuilt, isFresh } = fresh.freshness();
    if (isFresh || attempt === 3) return values;
    const isSoon = await ensureFreshSoon(organization, needed);
    if (!isSoon && isBuilt) return values;
    if (!isSoon) await ensureFresh(organization, needed);
  }
};
