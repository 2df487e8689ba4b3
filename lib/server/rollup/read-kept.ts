import "server-only";
import { db } from "@/lib/server/db";
import type { OrganizationSettings } from "../auth/context";
import { readName } from "../kpi/sql/blocks";
import type { MeasureRead } from "../kpi/sql/measure-read";
import { runStatement, type StatementPart } from "../kpi/sql/part";
import { factParts, type TakeAmount } from "../kpi/sql/statement";
import { sketchPart as builtSketch, monthsPart, type Part, scanPart } from "./built";
import { type CellRead, cellParts } from "./cell-parts";
import { computeCells, computeCellsSoon } from "./compute-cells";
import { isOfCustomerMonths, sourceOfPurchases } from "./customer-months";
import { ensureFresh, ensureFreshSoon } from "./ensure-fresh";
import { percentilePart } from "./percentile-part";
import { type SourcedRead, sourcesOf } from "./read-source";
import { freshnessPart } from "./refresh";
import { type SummedRead, sumsParts } from "./sums-parts";

type Takers = {
  take: TakeAmount;
  takePercentile: (read: MeasureRead, value: number) => void;
  /** Further parts of the same statement. */
  more: readonly StatementPart[];
};

const isOf =
  <Kind extends SourcedRead["source"]["kind"]>(kind: Kind) =>
  (
    each: SourcedRead,
  ): each is { read: MeasureRead; source: Extract<SourcedRead["source"], { kind: Kind }> } =>
    each.source.kind === kind;

/** What has to be built for some reads. */
const partsNeeded = (sourced: readonly SourcedRead[], organization: OrganizationSettings): Part[] => {
  const needed = new Map<string, Part>();
  const need = (part: Part) => needed.set(part.id, part);
  for (const { read, source } of sourced) {
    if (source.kind === "sums") for (const { scan } of source.places) need(scanPart(scan));
    if (source.kind === "sketch") need(builtSketch(source.sketch));
    if (source.kind === "cell" && isOfCustomerMonths(read)) {
      need(monthsPart(sourceOfPurchases(read, organization)));
    }
  }
  return [...needed.values()];
};

/** From where each read comes, none twice, and for which of the reads asked for it is. */
const plan = (reads: readonly MeasureRead[], organization: OrganizationSettings, asOf: Date) => {
  const sourced = new Map<string, SourcedRead>();
  const into = new Map<string, MeasureRead[]>();
  for (const asked of reads) {
    for (const each of sourcesOf(asked, organization, asOf)) {
      const name = readName(each.read);
      sourced.set(name, each);
      into.set(name, [...(into.get(name) ?? []), asked]);
    }
  }
  return { sourced: [...sourced.values()], into };
};

/** What has to be done before what is kept can be read; then it has to be read again. */
export type Lacking = {
  makeGood: () => Promise<void>;
  /** As far as a reader waits for it. @returns false when others, or the work itself, take longer */
  makeGoodSoon: () => Promise<boolean>;
};

/**
 * Reads measures from what is kept, in one statement that also sees whether it is up to date.
 * @returns null when what was taken is whole; else what it lacks
 */
export const readKept = async (
  organization: OrganizationSettings,
  asOf: Date,
  reads: readonly MeasureRead[],
  { take, takePercentile, more }: Takers,
): Promise<Lacking | null> => {
  const { sourced, into } = plan(reads, organization, asOf);
  const give: TakeAmount = (read, group, amount) => {
    for (const asked of into.get(readName(read)) ?? []) take(asked, group, amount);
  };
  const sums: SummedRead[] = sourced.filter(isOf("sums"));
  const cells: CellRead[] = sourced.filter(isOf("cell"));
  const ofSketches = sourced.filter(isOf("sketch")).map(({ read, source }) => ({
    read,
    asked: { sketch: source.sketch, at: source.at, range: read.range },
  }));
  const facts = factParts(
    sourced.filter(isOf("facts")).map(({ read }) => read),
    organization,
    asOf,
    give,
  );
  const kept = cellParts(cells, organization, give);
  const percentiles = percentilePart(
    ofSketches.map(({ asked }) => asked),
    organization,
  );
  const needed = partsNeeded(sourced, organization);
  const fresh = freshnessPart(organization, needed);
  await runStatement(db, facts.tables, [
    fresh.part,
    ...sumsParts(sums, organization, give),
    ...kept.parts,
    ...percentiles.parts,
    ...facts.parts,
    ...more,
  ]);
  if (!fresh.freshness().isFresh) {
    return {
      makeGood: () => ensureFresh(organization, needed),
      makeGoodSoon: () => ensureFreshSoon(organization, needed),
    };
  }
  const missing = kept.missing();
  if (missing.length > 0) {
    return {
      makeGood: () => computeCells(organization, asOf, missing),
      makeGoodSoon: () => computeCellsSoon(organization, asOf, missing),
    };
  }
  for (const { read, asked } of ofSketches) {
    const value = percentiles.percentileOf(asked);
    if (value !== null) takePercentile(read, value);
  }
  return null;
};
