import { controlImport as controlOperation } from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { checkImport, controlImport } from "@/lib/server/imports/runs/control-import";

export const POST = handle(controlOperation, ({ ctx, params: { id, step } }) =>
  step === "check" ? checkImport(ctx, id) : controlImport(ctx, id, step),
);
