import {
  createObjective as createOperation,
  listObjectives as listOperation,
} from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { createObjective } from "@/lib/server/objectives/create-objective";
import { listObjectives } from "@/lib/server/objectives/list-objectives";

export const GET = handle(listOperation, ({ ctx }) => listObjectives(ctx, { now: new Date() }));
export const POST = handle(createOperation, ({ ctx, body }) =>
  createObjective(ctx, body, { now: new Date() }),
);
