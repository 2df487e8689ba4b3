import { getDealBoard as operation } from "@/lib/contracts/operations/deal-board";
import { handle } from "@/lib/server/http/handle";
import { getDealBoard } from "@/lib/server/records/browse/deal-board";

export const GET = handle(operation, ({ ctx }) => getDealBoard(ctx));
