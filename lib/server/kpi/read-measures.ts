import "server-only";
import type { Requirement } from "@/lib/kpi/definition";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { blocksOf, columnName, rangeName, rangeOf } from "./sql/blocks";
import type { Amounts, MeasureRead } from "./sql/measure-read";
import { measuresStatement, REQUIREMENTS_BLOCK, type StatementRow } from "./sql/statement";

export type Readings = {
  amounts: Amounts;
  /** Those of the requirements that no record of the organization fulfils. */
  missing: readonly Requirement[];
};

type Cell = { amount: number; label: string };

const amountOfNothing = ({ measure }: MeasureRead): number | null =>
  measure.aggregate.type === "percentile" ? null : 0;

/**
 * Reads measures, and which requirements are met, in one statement (so that everything belongs to one state of the
 * data). Money and counts come as exact decimals and become numbers here, after all summing.
 */
export const readMeasures = async (
  organization: OrganizationSettings,
  asOf: Date,
  reads: readonly MeasureRead[],
  requirements: readonly Requirement[],
): Promise<Readings> => {
  const blocks = blocksOf(reads);
  const ranges = [
    ...new Map(blocks.flatMap((it) => it.ranges).map((range) => [rangeName(range), range])).values(),
  ];
  const rows =
    blocks.length + requirements.length === 0
      ? []
      : await db.$queryRaw<StatementRow[]>(
          measuresStatement({ blocks, ranges, requirements, organization, asOf }),
        );

  const cells = new Map<string, Map<string | null, Cell>>();
  let missing: readonly Requirement[] = [];
  for (const row of rows) {
    if (row.block === REQUIREMENTS_BLOCK) {
      missing = requirements.filter((_, index) => row.amounts[index] === "false");
      continue;
    }
    const range = ranges[row.range];
    blocks[row.block]?.reads.forEach(({ key }, index) => {
      const amount = row.amounts[index];
      if (!range || amount === null || amount === undefined) return;
      const name = `${key} ${rangeName(range)}`;
      const groups = cells.get(name) ?? new Map<string | null, Cell>();
      groups.set(row.value, { amount: Number(amount), label: row.label ?? "Not set" });
      cells.set(name, groups);
    });
  }
  const groupsOf = (read: MeasureRead) => cells.get(`${columnName(read)} ${rangeName(rangeOf(read))}`);
  return {
    missing,
    amounts: {
      of: (read, group = null) => groupsOf(read)?.get(group)?.amount ?? amountOfNothing(read),
      groupsOf: (read) =>
        new Map([...(groupsOf(read) ?? [])].map(([value, { label }]) => [value, label] as const)),
    },
  };
};
