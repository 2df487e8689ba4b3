import {
  createBenchmark as createOperation,
  listBenchmarks as listOperation,
} from "@/lib/contracts/operations";
import { listBenchmarks } from "@/lib/server/benchmarks/list-benchmarks";
import { createBenchmark } from "@/lib/server/benchmarks/own-benchmarks";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(listOperation, ({ ctx, params, query }) =>
  listBenchmarks(ctx, params.id, query, { now: new Date() }),
);
export const POST = handle(createOperation, ({ ctx, params, body }) =>
  createBenchmark(ctx, params.id, body, { now: new Date() }),
);
