import "server-only";
import { measures } from "@/lib/kpi/measures";
import { kpis } from "@/lib/kpi/registry";
import type { Dimension } from "@/lib/kpi/vocabulary";
import type { Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { readConfiguration } from "../kpi/configuration";
import { readName } from "../kpi/sql/blocks";
import type { MeasureRead } from "../kpi/sql/measure-read";
import { runStatement } from "../kpi/sql/part";
import { factParts } from "../kpi/sql/statement";
import { cellName } from "./cell-key";
import type { Difference } from "./verify";

type StoredCell = { read: string; dimension: string; start: string; end: string; groups: string };

/** Cells compared by one statement. */
const AT_ONCE = 40;
/** Nothing that is kept depends on the moment at which it is computed. */
const anyMoment = new Date("2200-01-01T00:00:00Z");

/** Every measure under its cells' name, with the parameters in force; cells of others are not asked for any more. */
const namedMeasures = async (organization: OrganizationSettings) => {
  const configuration = await readConfiguration(organization);
  const named = new Map<string, Pick<MeasureRead, "measure" | "parameters">>();
  for (const { id } of kpis) {
    const { parameters } = configuration.kpi(id);
    for (const measure of Object.values(measures)) {
      named.set(cellName({ measure, parameters }, organization), { measure, parameters });
    }
  }
  return named;
};

const asText = (groups: readonly (readonly [string | null, string | null, string])[]): string =>
  JSON.stringify(
    groups
      .map(([value, label, amount]) => [value, label, sortedBuckets(amount)])
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );

/** A sketch's buckets come in any order. */
const sortedBuckets = (amount: string): string => amount.split(" ").sort().join(" ");

/** Computes the kept cells from the records anew, and says which differ. */
export const cellDifferences = async (
  transaction: Prisma.TransactionClient,
  organization: OrganizationSettings,
): Promise<{ checked: number; differences: Difference[] }> => {
  const stored = await transaction.$queryRaw<StoredCell[]>`
    SELECT read, dimension, range_start::text AS start, range_end::text AS "end", groups::text AS groups
    FROM rollup_cell WHERE organization_id = ${organization.id}::uuid`;
  const named = await namedMeasures(organization);
  const cells = stored.flatMap((cell) => {
    const its = named.get(cell.read);
    const by = cell.dimension === "" ? undefined : (cell.dimension as Dimension);
    return its
      ? [{ cell, read: { ...its, range: { start: cell.start, end: cell.end }, scope: { filter: {}, by } } }]
      : [];
  });
  const differences: Difference[] = [];
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const batch = cells.slice(from, from + AT_ONCE);
    const groups = new Map<string, [string | null, string | null, string][]>();
    const { tables, parts } = factParts(
      batch.map(({ read }) => read),
      organization,
      anyMoment,
      (read, { value, label }, amount) =>
        groups.set(readName(read), [...(groups.get(readName(read)) ?? []), [value, label, amount]]),
    );
    await runStatement(transaction, tables, parts);
    for (const { cell, read } of batch) {
      const kept = asText(JSON.parse(cell.groups));
      const computed = asText(groups.get(readName(read)) ?? []);
      const what = `${cell.dimension} ${cell.start} to ${cell.end}`.trim();
      if (kept !== computed) differences.push({ part: `cell ${cell.read}`, what, kept, computed });
    }
  }
  return { checked: cells.length, differences };
};
