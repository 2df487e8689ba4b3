import {
  deleteBenchmark as deleteOperation,
  updateBenchmark as updateOperation,
} from "@/lib/contracts/operations";
import { deleteBenchmark, updateBenchmark } from "@/lib/server/benchmarks/own-benchmarks";
import { handle } from "@/lib/server/http/handle";

export const PUT = handle(updateOperation, ({ ctx, params, body }) =>
  updateBenchmark(ctx, params, body, { now: new Date() }),
);
export const DELETE = handle(deleteOperation, async ({ ctx, params }) => {
  await deleteBenchmark(ctx, params);
  return undefined;
});
