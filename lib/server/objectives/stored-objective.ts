import "server-only";
import { type Filter, filterSchema, grainSchema } from "@/lib/contracts/kpi";
import type { ObjectiveInput } from "@/lib/contracts/objectives";
import type { ObjectiveMeasure, ObjectiveTerms, TargetKind } from "@/lib/kpi/objectives";
import type { Prisma } from "@/lib/server/db";

const measures = { level: "LEVEL", cumulative: "CUMULATIVE" } as const;
const targetKinds = { value: "VALUE", relative: "RELATIVE", points: "POINTS" } as const;
const measureOf: Record<(typeof measures)[ObjectiveMeasure], ObjectiveMeasure> = {
  LEVEL: "level",
  CUMULATIVE: "cumulative",
};
const targetKindOf: Record<(typeof targetKinds)[TargetKind], TargetKind> = {
  VALUE: "value",
  RELATIVE: "relative",
  POINTS: "points",
};

/** What to read with an objective so that it can be shown. */
export const withOwner = { owner: { select: { user: { select: { name: true } } } } } as const;
type Row = Prisma.ObjectiveGetPayload<{ include: typeof withOwner }>;

/** An objective as it was agreed, before anything is measured. */
export type StoredObjective = {
  id: string;
  title: string;
  kpi: string;
  filter: Filter;
  terms: ObjectiveTerms;
  owner: { userId: string; name: string };
  note: string;
  createdAt: Date;
  updatedAt: Date;
};

const localDateOfColumn = (date: Date): string => date.toISOString().slice(0, 10);
const columnOfLocalDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A row of the table as the rest of the product speaks of it. */
export const storedObjective = (row: Row): StoredObjective => ({
  id: row.id,
  title: row.title,
  kpi: row.kpiId,
  filter: filterSchema.parse(row.filter),
  terms: {
    measure: measureOf[row.measure],
    grain: grainSchema.parse(row.grain),
    baseline: row.baseline.toNumber(),
    targetKind: targetKindOf[row.targetKind],
    target: row.target.toNumber(),
    startsOn: localDateOfColumn(row.startsOn),
    dueOn: localDateOfColumn(row.dueOn),
  },
  owner: { userId: row.ownerUserId, name: row.owner.user.name },
  note: row.note,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** What a person decided, as columns. */
export const objectiveColumns = (input: ObjectiveInput) => ({
  title: input.title,
  kpiId: input.kpi,
  filter: input.filter,
  grain: input.grain,
  measure: measures[input.measure],
  ownerUserId: input.ownerUserId,
  baseline: input.baseline,
  targetKind: targetKinds[input.targetKind],
  target: input.target,
  startsOn: columnOfLocalDate(input.startsOn),
  dueOn: columnOfLocalDate(input.dueOn),
  note: input.note,
});
