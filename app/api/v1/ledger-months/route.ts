import {
  getLedgerMonths as getOperation,
  saveLedgerMonths as saveOperation,
} from "@/lib/contracts/operations/ledger-months";
import { handle } from "@/lib/server/http/handle";
import { getLedgerMonths } from "@/lib/server/records/ledger-months/get-ledger-months";
import { saveLedgerMonths } from "@/lib/server/records/ledger-months/save-ledger-months";

export const GET = handle(getOperation, ({ ctx, query }) => getLedgerMonths(ctx, query.year));

export const PUT = handle(saveOperation, ({ ctx, body }) => saveLedgerMonths(ctx, body, { now: new Date() }));
