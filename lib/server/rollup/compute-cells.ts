import "server-only";
import type { OrganizationSettings } from "../auth/context";
import { readName } from "../kpi/sql/blocks";
import type { MeasureRead } from "../kpi/sql/measure-read";
import { runStatement, type StatementPart } from "../kpi/sql/part";
import { factParts, type TakeAmount } from "../kpi/sql/statement";
import { cellName, dependsFrom } from "./cell-key";
import type { CellGroups, CellRead } from "./cell-parts";
import { customerMonthsPart, isOfCustomerMonths } from "./customer-months";
import { PATIENCE_MS } from "./ensure-fresh";
import { tablesOf } from "./fact-tables";
import { RollupsBusy, withRollupLock } from "./rollup-lock";

/** A cell to be computed, by what is read for it: all rows, or every value of its dimension. */
const askedOf = ({ read, source }: CellRead): MeasureRead => ({
  ...read,
  scope: { filter: {}, by: source.scope.by },
});

/**
 * Computes cells from the records (different customers over whole months from the customers' months) and keeps them.
 * It holds the organization's turn, so that no refresh voids cells between the reading and the keeping; what is written
 * meanwhile leaves a mark, and the mark voids the cell.
 */
export const computeCells = (
  organization: OrganizationSettings,
  asOf: Date,
  missing: readonly CellRead[],
  patienceMs?: number,
): Promise<void> =>
  withRollupLock(
    organization,
    async (transaction) => {
      const reads = [...new Map(missing.map(askedOf).map((read) => [readName(read), read])).values()];
      const groups = new Map<string, CellGroups>(reads.map((read) => [readName(read), []]));
      const take: TakeAmount = (read, { value, label }, amount) =>
        groups.get(readName(read))?.push([value, label, amount]);
      const ofMonths = reads.filter((read) => isOfCustomerMonths(read));
      const facts = factParts(
        reads.filter((read) => !isOfCustomerMonths(read)),
        organization,
        asOf,
        take,
      );
      const months: StatementPart[] = customerMonthsPart(ofMonths, organization, take);
      await runStatement(transaction, facts.tables, [...facts.parts, ...months]);
      const rows = reads.map((read) => ({
        name: cellName(read, organization),
        dimension: read.scope.by ?? "",
        ...read.range,
        facts: tablesOf(read.measure, organization) ?? [],
        from: dependsFrom(read.measure, read.range.start),
        groups: groups.get(readName(read)) ?? [],
      }));
      await transaction.$executeRaw`
      INSERT INTO rollup_cell (organization_id, read, dimension, range_start, range_end, facts, depends_from, groups)
      SELECT ${organization.id}::uuid, c.name, c.dimension, c.start, c."end", c.facts, c."from", c.groups
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS c (name text, dimension text, start date, "end" date, facts text[], "from" date, groups jsonb)
      ON CONFLICT (organization_id, read, dimension, range_start, range_end)
      DO UPDATE SET groups = EXCLUDED.groups, computed_at = now()`;
    },
    patienceMs,
  );

/** As computeCells. @returns false when somebody else takes longer with the rollups than readers are patient */
export const computeCellsSoon = async (
  organization: OrganizationSettings,
  asOf: Date,
  missing: readonly CellRead[],
): Promise<boolean> => {
  try {
    await computeCells(organization, asOf, missing, PATIENCE_MS.many);
    return true;
  } catch (error) {
    if (error instanceof RollupsBusy) return false;
    throw error;
  }
};
