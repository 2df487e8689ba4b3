import "server-only";
import type { KpiRecord, KpiRecordsQuery } from "@/lib/contracts/kpi-records";
import { partNamesOf } from "@/lib/kpi/part-names";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { OrganizationSettings } from "../../auth/context";
import { type ConfiguredKpi, readConfiguration } from "../configuration";
import { engineFor } from "../engine";
import type { ListedType } from "../relations/record-of";
import { requestedScope } from "../scope";
import {
  type ListedTerm,
  type RecordChoice,
  type RecordKey,
  type RecordStatementRow,
  recordsStatement,
} from "../sql/records";
import { listedTerms } from "./listed-part";
import { requestedPoint } from "./requested-point";

/** Which rows are asked for: of a listing, or of a file. */
export type RowsAsked = Omit<KpiRecordsQuery, "cursor" | "limit">;

/** A part whose rows are to be read, as of one moment. */
export type Listing = {
  organization: OrganizationSettings;
  kpi: ConfiguredKpi;
  /** In words, by part. */
  names: Readonly<Record<string, string>>;
  terms: readonly ListedTerm[];
  choice: RecordChoice;
  asOf: Date;
};

/** Rows of a listing. */
export type ListingPage = {
  records: KpiRecord[];
  /** Of the whole part, and how many the search found; of the first page alone. */
  count: number;
  total: number | null;
  found: number | null;
  /** The last row, where another follows. */
  last: RecordKey | null;
};

/** Records that are of a day, not of a moment. */
const dated: readonly ListedType[] = ["campaign-activity", "site-traffic", "ledger-entries", "sales-targets"];

/** Words that are looked for; more than these narrow a search no further. */
const mostWords = 8;

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

const momentOf = (type: ListedType, microseconds: string, timeZone: string): string => {
  const instant = new Date(Number(BigInt(microseconds) / 1000n));
  return dated.includes(type) ? localDateOf(instant, timeZone) : instant.toISOString();
};

const ownerOf = ({ owner_id: externalId, owner: name, team }: RecordStatementRow): KpiRecord["owner"] =>
  externalId === null || name === null ? null : { externalId, name, team };

const recordOf = (row: RecordStatementRow, { terms, organization }: Listing): KpiRecord | null => {
  const term = row.term === null ? undefined : terms[row.term];
  if (!term || row.type === null || row.at === null || row.external_id === null) return null;
  return {
    part: term.part,
    type: row.type,
    externalId: row.external_id,
    label: row.label ?? row.external_id,
    at: momentOf(row.type, row.at, organization.timeZone),
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

/** A row's key in the listing; null where the row carries none. */
const keyOf = (row: RecordStatementRow | undefined): RecordKey | null =>
  row && row.key !== null && row.id !== null && row.term !== null
    ? { key: row.key, id: row.id, term: row.term }
    : null;

/**
 * Makes ready what is asked for, read like the point itself: the same window, filter and parameters, in the organization's
 * calendar.
 * @throws NotFound for an unknown KPI; InvalidInput for a variant, dimension or range that it cannot have; Unprocessable
 * for a part that no rows add up to
 */
export const listingOf = async (
  organization: OrganizationSettings,
  kpiId: string,
  { filter, variant, search, sort, order, ...asked }: RowsAsked,
  asOf: Date,
): Promise<Listing> => {
  const configuration = await readConfiguration(organization);
  const kpi = configuration.kpi(kpiId, variant);
  const scope = requestedScope(configuration, kpi, { filter });
  const engine = await engineFor(organization, configuration, [kpi], asOf);
  const period = requestedPoint(engine, asked);
  return {
    organization,
    kpi,
    names: partNamesOf(kpi.variant, (id) => configuration.kpi(id).definition.name),
    terms: listedTerms(engine, { kpi, period, scope }, asked.part),
    choice: { words: (search ?? "").split(/\s+/u).filter(Boolean).slice(0, mostWords), sort, order },
    asOf,
  };
};

/** Reads the rows after `after`, at most `limit`. */
export const readListing = async (
  listing: Listing,
  { after, limit }: { after: RecordKey | null; limit: number },
): Promise<ListingPage> => {
  const { terms, organization, asOf, choice } = listing;
  // One row more than the page says whether another follows.
  const rows = await db.$queryRaw<RecordStatementRow[]>(
    recordsStatement({ terms, organization, asOf, after, limit: limit + 1, choice }),
  );
  const page = rows.slice(0, limit);
  return {
    records: page.flatMap((row) => recordOf(row, listing) ?? []),
    count: Number(rows[0]?.count ?? 0),
    total: numberOrNull(rows[0]?.total ?? null),
    found: choice.words.length === 0 ? null : Number(rows[0]?.found ?? 0),
    last: rows.length > limit ? keyOf(page.at(-1)) : null,
  };
};
