import "server-only";
import type { Requirement } from "@/lib/kpi/definition";
import { parseSketch, percentileOf } from "@/lib/kpi/sketch";
import { db, Prisma } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { refreshUnderWay } from "../rollup/ensure-fresh";
import { type Lacking, readKept } from "../rollup/read-kept";
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

/** How often what is kept is read again, after what it lacked was made good. */
const ROUNDS = 6;

/** query_canceled: the records are too many to be read as they are. */
const isTimeout = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && /"57014"/.test(JSON.stringify(error.meta ?? {}));

/**
 * The first readings that come; null when none do because there is too much to read.
 * @throws what else went wrong, when none come
 */
const firstOf = async (ways: readonly Promise<Readings | null>[]): Promise<Readings | null> => {
  const come = ways.map(async (way) => (await way) ?? Promise.reject(null));
  try {
    return await Promise.any(come);
  } catch (error) {
    const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const wrong = reasons.find((reason) => reason !== null && !isTimeout(reason));
    if (wrong !== undefined) throw wrong;
    return null;
  }
};

/**
 * Reads measures, and which requirements are met, in one statement (so that everything belongs to one state of the
 * data): from the rollups, which are brought up to date before, and from the records where nothing is kept, or where
 * somebody writes so much that the rollups cannot follow soon. The records are right at any moment.
 */
export const readMeasures = async (
  organization: OrganizationSettings,
  asOf: Date,
  reads: readonly MeasureRead[],
  requirements: readonly Requirement[],
): Promise<Readings> => {
  const asked = distinct(reads);
  const fromKept = async (makeGood: (lacking: Lacking) => Promise<boolean>): Promise<Readings | null> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const gathered = gathering();
      const lacking = await readKept(organization, asOf, asked, {
        ...gathered,
        more: requirementsPart(requirements, organization, gathered.takeMissing),
      });
      if (lacking === null) return gathered.readings();
      if (!(await makeGood(lacking))) return null;
    }
    return null;
  };
  const soon = await fromKept((lacking) => lacking.makeGoodSoon());
  if (soon) return soon;
  // Of a million records reading is faster, of ten million the refresh: whichever comes first.
  const records = readFacts(organization, asOf, reads, requirements);
  const kept = refreshUnderWay(organization)?.then(() => fromKept(async () => false));
  const first = await firstOf([records, ...(kept ? [kept] : [])]);
  if (first) return first;
  const late = await fromKept((lacking) => lacking.makeGood().then(() => true));
  return late ?? readFacts(organization, asOf, reads, requirements);
};
