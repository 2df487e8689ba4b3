import "server-only";
import type { KpiRecord, KpiRecords, KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import { partNamesOf } from "@/lib/kpi/part-names";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { readConfiguration } from "./configuration";
import { engineFor } from "./engine";
import { listingCursor, readListingCursor } from "./records/cursor";
import { listedTerms } from "./records/listed-part";
import { requestedPoint } from "./records/requested-point";
import type { ListedType } from "./relations/record-of";
import { requestedScope } from "./scope";
import { type ListedTerm, type RecordStatementRow, recordsStatement } from "./sql/records";

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

const aggregateOf = (terms: readonly ListedTerm[]): KpiRecords["aggregate"] => {
  const types = terms.map(({ read }) => read.measure.aggregate.type);
  if (types.includes("percentile")) return "percentile";
  const counts = ["count", "distinct", "distinct-repeated"];
  return types.every((type) => counts.includes(type)) ? "count" : "sum";
};

/** Records that are of a day, not of a moment. */
const dated: readonly ListedType[] = ["campaign-activity", "site-traffic", "ledger-entries", "sales-targets"];

const momentOf = (type: ListedType, microseconds: string, timeZone: string): string => {
  const instant = new Date(Number(BigInt(microseconds) / 1000n));
  return dated.includes(type) ? localDateOf(instant, timeZone) : instant.toISOString();
};

const ownerOf = ({ owner_id: externalId, owner: name, team }: RecordStatementRow): KpiRecord["owner"] =>
  externalId === null || name === null ? null : { externalId, name, team };

const recordOf = (
  row: RecordStatementRow,
  terms: readonly ListedTerm[],
  timeZone: string,
): KpiRecord | null => {
  const term = row.term === null ? undefined : terms[row.term];
  if (!term || row.type === null || row.at === null || row.external_id === null) return null;
  return {
    part: term.part,
    type: row.type,
    externalId: row.external_id,
    label: row.label ?? row.external_id,
    at: momentOf(row.type, row.at, timeZone),
    amount: Number(row.amount),
    cases: row.cases ?? 1,
    customer:
      row.customer_id === null || row.customer === null
        ? null
        : { externalId: row.customer_id, name: row.customer },
    owner: ownerOf(row),
    status: row.status,
    attributes: row.attributes ?? {},
  };
};

/**
 * The rows behind a part of a KPI's point, newest first: exactly as many as it counts, or adding up to it. Read like
 * the point itself: the same window, filter and parameters, in the organization's calendar, as of one moment for all
 * pages.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, dimension, range or cursor that it cannot have;
 * Unprocessable for a part that no rows add up to
 */
export const listKpiRecords = async (
  { organization }: Context,
  kpiId: string,
  { cursor, limit, ...query }: KpiRecordsQuery,
  { now }: { now: Date },
): Promise<KpiRecords> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId, query.variant);
  const scope = requestedScope(configuration, kpi, { filter: query.filter });
  const question = [organization.id, kpi.definition.id, kpi.variant.id, { ...query, variant: undefined }];
  const begun = cursor === undefined ? null : readListingCursor(question, cursor);
  const asOf = begun?.asOf ?? now;
  const engine = await engineFor(organization, configuration, [kpi], asOf);
  const period = requestedPoint(engine, query);
  const terms = listedTerms(engine, { kpi, period, scope }, query.part);

  // One row more than the page says whether another follows.
  const rows = await db.$queryRaw<RecordStatementRow[]>(
    recordsStatement({ terms, organization, asOf, after: begun?.after ?? null, limit: limit + 1 }),
  );
  const count = begun?.count ?? Number(rows[0]?.count ?? 0);
  const total = begun ? begun.total : numberOrNull(rows[0]?.total ?? null);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const after =
    rows.length > limit && last?.at && last.id && last.term !== null
      ? { at: last.at, id: last.id, term: last.term }
      : null;
  const names = partNamesOf(kpi.variant, (id) => configuration.kpi(id).definition.name);
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
    records: page.flatMap((row) => recordOf(row, terms, organization.timeZone) ?? []),
    nextCursor: after && listingCursor(question, { asOf, count, total, after }),
  };
};
