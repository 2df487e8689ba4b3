import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Benchmark, BenchmarkInput } from "@/lib/contracts/benchmarks";
import { may } from "@/lib/contracts/roles";
import { NotAllowed, NotFound, Unprocessable } from "@/lib/errors";
import { db } from "@/lib/server/db";
import { localDateOf } from "@/lib/time";
import type { Context } from "../auth/context";
import { readConfiguration } from "../kpi/configuration";
import { describeOwn } from "./describe-benchmark";

/** More than anybody reads. */
const mostPerKpi = 100;

const requireMay = ({ user, role }: Context): void => {
  if (user === null || !may(role, "configure-kpis")) {
    throw new NotAllowed("Only admins and managers add, change and remove benchmarks.");
  }
};

/** What is needed to describe a benchmark; and that its variant, figures and year make sense. */
const checked = async (ctx: Context, kpiId: string, input: BenchmarkInput, now: Date) => {
  const configuration = await readConfiguration(ctx.organization);
  const { definition } = configuration.kpi(kpiId);
  const today = localDateOf(now, ctx.organization.timeZone);
  const errors: { path: string; message: string }[] = [];
  if (!definition.variants.some(({ id }) => id === input.variant)) {
    errors.push({ path: "variant", message: `${definition.name} has no variant "${input.variant}"` });
  }
  const [least, most] = definition.range ?? [-Infinity, Infinity];
  for (const end of ["low", "high"] as const) {
    if (input[end] < least || input[end] > most)
      errors.push({ path: end, message: `${definition.name} lies between ${least} and ${most}` });
  }
  if (input.year > Number(today.slice(0, 4)))
    errors.push({ path: "year", message: "The year has not begun" });
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors);
  return { configuration, kpi: configuration.kpi(kpiId), grain: "month" as const, today };
};

const columnsOf = ({ variant, ...rest }: BenchmarkInput) => ({ variantId: variant, ...rest });

/**
 * Adds a benchmark of the organization's own, in the KPI's unit (a rate that compounds: at the grain of its bands).
 * @throws NotAllowed unless a person whose role may configure KPIs asks; NotFound for an unknown KPI; Unprocessable
 * with paths for a variant, figures or a year that cannot be
 */
export const createBenchmark = async (
  ctx: Context,
  kpiId: string,
  input: BenchmarkInput,
  { now }: { now: Date },
): Promise<Benchmark> => {
  requireMay(ctx);
  const holding = await checked(ctx, kpiId, input, now);
  const { id: organizationId } = ctx.organization;
  if ((await db.benchmark.count({ where: { organizationId, kpiId } })) >= mostPerKpi)
    throw new Unprocessable(`A KPI has at most ${mostPerKpi} benchmarks of its own.`);
  const stored = await db.benchmark.create({
    data: { organizationId, id: uuidv7(), kpiId, ...columnsOf(input) },
  });
  return describeOwn(stored, holding);
};

/**
 * Replaces one of the organization's own benchmarks.
 * @throws as {@link createBenchmark}; NotFound where there is no such benchmark
 */
export const updateBenchmark = async (
  ctx: Context,
  { id: kpiId, benchmarkId }: { id: string; benchmarkId: string },
  input: BenchmarkInput,
  { now }: { now: Date },
): Promise<Benchmark> => {
  requireMay(ctx);
  const holding = await checked(ctx, kpiId, input, now);
  const where = { organizationId: ctx.organization.id, id: benchmarkId, kpiId };
  const [stored] = await db.benchmark.updateManyAndReturn({ where, data: columnsOf(input) });
  if (!stored) throw new NotFound(`${kpiId} has no benchmark of its own with this id.`);
  return describeOwn(stored, holding);
};

/**
 * Removes one of the organization's own benchmarks.
 * @throws NotAllowed unless a person whose role may configure KPIs asks; NotFound where there is no such benchmark
 */
export const deleteBenchmark = async (
  ctx: Context,
  { id: kpiId, benchmarkId }: { id: string; benchmarkId: string },
): Promise<void> => {
  requireMay(ctx);
  const { count } = await db.benchmark.deleteMany({
    where: { organizationId: ctx.organization.id, id: benchmarkId, kpiId },
  });
  if (count === 0) throw new NotFound(`${kpiId} has no benchmark of its own with this id.`);
};
