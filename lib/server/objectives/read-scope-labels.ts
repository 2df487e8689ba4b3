import "server-only";
import type { Filter } from "@/lib/contracts/kpi";
import type { Dimension } from "@/lib/kpi/vocabulary";
import { dimensions } from "@/lib/kpi/vocabulary";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";

export type ScopeInWords = { dimension: Dimension; labels: string[] }[];

const valuesOf = (filters: readonly Filter[], dimension: Dimension): string[] => [
  ...new Set(filters.flatMap((filter) => filter[dimension] ?? [])),
];

type Named = { externalId: string; name: string };
const namesOf = (rows: readonly Named[]) => new Map(rows.map(({ externalId, name }) => [externalId, name]));

/**
 * Filters as people read them: owners and campaigns by name instead of their CRM's id, an empty value as "Not set".
 * Reads each of the two tables at most once, for all filters together.
 */
export const readScopeLabels = async (
  ctx: Pick<Context, "organization">,
  filters: readonly Filter[],
): Promise<(filter: Filter) => ScopeInWords> => {
  const organizationId = ctx.organization.id;
  const [owners, campaigns] = [valuesOf(filters, "owner"), valuesOf(filters, "campaign")];
  const select = { externalId: true, name: true } as const;
  const named = (values: string[]) => ({ organizationId, externalId: { in: values } });
  const [ownerRows, campaignRows] = await Promise.all([
    owners.length === 0 ? [] : db.owner.findMany({ where: named(owners), select }),
    campaigns.length === 0 ? [] : db.campaign.findMany({ where: named(campaigns), select }),
  ]);
  const names: Partial<Record<Dimension, ReadonlyMap<string, string>>> = {
    owner: namesOf(ownerRows),
    campaign: namesOf(campaignRows),
  };
  const label = (dimension: Dimension, value: string) =>
    value === "" ? "Not set" : (names[dimension]?.get(value) ?? value);
  return (filter) =>
    dimensions.flatMap((dimension) => {
      const values = filter[dimension];
      return values ? [{ dimension, labels: values.map((value) => label(dimension, value)) }] : [];
    });
};
