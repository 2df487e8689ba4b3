import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Objective, ObjectiveInput } from "@/lib/contracts/objectives";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { type AsOf, describeObjectives } from "./describe-objectives";
import { requireValidInput } from "./require-valid-input";
import { objectiveColumns, storedObjective, withOwner } from "./stored-objective";

/**
 * Stores a new objective.
 * @throws Unprocessable when KPI, filter, measure or owner do not fit this organization, naming each
 */
export const createObjective = async (
  ctx: Context,
  input: ObjectiveInput,
  asOf: AsOf,
): Promise<Objective> => {
  await requireValidInput(ctx, input);
  const row = await db.objective.create({
    data: { organizationId: ctx.organization.id, id: uuidv7(), ...objectiveColumns(input) },
    include: withOwner,
  });
  return describeOne(ctx, row, asOf);
};

/** A row just written, with where it stands. */
export const describeOne = async (
  ctx: Context,
  row: Parameters<typeof storedObjective>[0],
  asOf: AsOf,
): Promise<Objective> => {
  const [objective] = await describeObjectives(ctx, [storedObjective(row)], asOf);
  if (!objective) throw new Error(`The objective ${row.id} was stored for a KPI that does not exist`);
  return objective;
};
