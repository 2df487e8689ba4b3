import "server-only";
import type { KpiRecords, KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import type { Context } from "../auth/context";
import { listingCursor, readListingCursor } from "./records/cursor";
import { listingOf, readListing } from "./records/listing";
import type { ListedTerm } from "./sql/records";

const aggregateOf = (terms: readonly ListedTerm[]): KpiRecords["aggregate"] => {
  const types = terms.map(({ read }) => read.measure.aggregate.type);
  if (types.includes("percentile")) return "percentile";
  const counts = ["count", "distinct", "distinct-repeated"];
  return types.every((type) => counts.includes(type)) ? "count" : "sum";
};

/**
 * The rows behind a part of a KPI's point, newest first unless another order is asked for: exactly as many as it counts,
 * or adding up to it. Read like the point itself: the same window, filter and parameters, in the organization's calendar,
 * as of one moment for all pages.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, dimension, range or cursor that it cannot have;
 * Unprocessable for a part that no rows add up to
 */
export const listKpiRecords = async (
  { organization }: Context,
  kpiId: string,
  { cursor, limit, ...query }: KpiRecordsQuery,
  { now }: { now: Date },
): Promise<KpiRecords> => {
  // The first page is asked for with whatever variant is pinned: another one since then is another question.
  const named = await listingOf(organization, kpiId, query, now);
  const { kpi, names } = named;
  const question = [organization.id, kpi.definition.id, kpi.variant.id, { ...query, variant: undefined }];
  const begun = cursor === undefined ? null : readListingCursor(question, cursor, query.sort);
  const listing = begun ? await listingOf(organization, kpiId, query, begun.asOf) : named;
  const page = await readListing(listing, { after: begun?.after ?? null, limit });
  const { terms, asOf } = listing;
  const { count, total, found } = begun ?? page;
  return {
    kpi: kpi.definition.id,
    variant: kpi.variant.id,
    part: query.part,
    partName: names[query.part] ?? query.part,
    start: query.start,
    end: query.end,
    terms: terms.map(({ part, sign, read }) => ({ part, name: names[part] ?? part, sign, ...read.range })),
    aggregate: aggregateOf(terms),
    unit: terms[0]?.read.measure.unit ?? "count",
    timeZone: organization.timeZone,
    currency: organization.currency,
    asOf: asOf.toISOString(),
    count,
    total,
    found,
    records: page.records,
    nextCursor: page.last && listingCursor(question, { asOf, count, total, found, after: page.last }),
  };
};
