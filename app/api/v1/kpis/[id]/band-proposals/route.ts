import { proposeBands as operation } from "@/lib/contracts/operations";
import { proposeBands } from "@/lib/server/benchmarks/propose-bands";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operation, ({ ctx, params }) => proposeBands(ctx, params.id, { now: new Date() }));
