import "server-only";
import type { Requirement } from "@/lib/kpi/definition";
import { parseSketch, percentileOf } from "@/lib/kpi/sketch";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { readKept } from "../rollup/read-kept";
import { readName } from "./sql/blocks";
import type { Amounts, MeasureRead } from "./sql/measure-read";
import { runStatement } from "./sql/part";
import { factParts, requirementsPart, type TakeAmount } from "./sql/statement";

export type Readings = {
  amounts: Amounts;
  /** Those of the requirements that no record of the organization fulfils. */
  missing: readonly Requirement[];
};

type Cell = { amount: number; label: string };

const amountOfNothing = ({ measure }: MeasureRead): number | null =>
  measure.aggregate.type === "percentile" ? null : 0;

/** Money and counts come as exact decimals and become numbers here, after all summing. */
const numberOf = ({ measure: { aggregate } }: MeasureRead, amount: string): number | null =>
  aggregate.type === "percentile" ? percentileOf(parseSketch(amount), aggregate.at) : Number(amount);

/** Gathers what a statement answers. */
const gathering = () => {
  const cells = new Map<string, Map<string | null, Cell>>();
  let missing: readonly Requirement[] = [];
  const put = (read: MeasureRead, group: { value: string | null; label: string | null }, amount: number) => {
    const name = readName(read);
    const groups = cells.get(name) ?? new Map<string | null, Cell>();
    // A count of which some days are settled and some are not comes in two parts.
    const known = groups.get(group.value)?.amount ?? 0;
    groups.set(group.value, { amount: known + amount, label: group.label ?? "Not set" });
    cells.set(name, groups);
  };
  const groupsOf = (read: MeasureRead) => cells.get(readName(read));
  const readings = (): Readings => ({
    missing,
    amounts: {
      of: (read, group = null) => groupsOf(read)?.get(group)?.amount ?? amountOfNothing(read),
      groupsOf: (read) =>
        new Map([...(groupsOf(read) ?? [])].map(([value, { label }]) => [value, label] as const)),
    },
  });
  const take: TakeAmount = (read, group, text) => {
    const amount = numberOf(read, text);
    if (amount !== null) put(read, group, amount);
  };
  return {
    take,
    takePercentile: (read: MeasureRead, value: number) => put(read, { value: null, label: null }, value),
    takeMissing: (of: readonly Requirement[]) => {
      missing = of;
    },
    readings,
  };
};

const distinct = (reads: readonly MeasureRead[]): MeasureRead[] => [
  ...new Map(reads.map((read) => [readName(read), read])).values(),
];

/** Reads measures from the records themselves, in one statement; slow where there are many. */
export const readFacts = async (
  organization: OrganizationSettings,
  asOf: Date,
  reads: readonly MeasureRead[],
  requirements: readonly Requirement[],
): Promise<Readings> => {
  const gathered = gathering();
  const { tables, parts } = factParts(distinct(reads), organization, asOf, gathered.take);
  const required = requirementsPart(requirements, organization, gathered.takeMissing);
  await runStatement(db, tables, [...parts, ...required]);
  return gathered.readings();
};

/**
 * Reads measures, and which requirements are met, in one statement (so that everything belongs to one state of the
 * data): from the rollups, which are brought up to date before, and from the records where nothing is kept.
 */
export const readMeasures = async (
  organization: OrganizationSettings,
  asOf: Date,
  reads: readonly MeasureRead[],
  requirements: readonly Requirement[],
): Promise<Readings> => {
  const asked = distinct(reads);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const gathered = gathering();
    const isComplete = await readKept(organization, asOf, asked, {
      ...gathered,
      more: requirementsPart(requirements, organization, gathered.takeMissing),
    });
    if (isComplete) return gathered.readings();
  }
  // Somebody writes faster than the rollups can follow: the records are right at any moment.
  return readFacts(organization, asOf, reads, requirements);
};
