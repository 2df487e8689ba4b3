import { z } from "zod";
import { dealBoardSchema, dealMoveSchema } from "../deal-board";
import { operation } from "../operation";
import { changedRecordSchema } from "../record-lists";

export const getDealBoard = operation({
  id: "getDealBoard",
  method: "GET",
  path: "/deals/board",
  tag: "Records",
  summary: "Open deals by stage, in the order of the stages, with the count and the sum of each",
  access: "read",
  response: dealBoardSchema,
});

export const moveDeal = operation({
  id: "moveDeal",
  method: "POST",
  path: "/deals/{externalId}/move",
  tag: "Records",
  summary: "Move a deal to a stage (with a stage event), or close it as won or lost",
  access: "write",
  permission: "write-records",
  params: z.strictObject({ externalId: z.string() }),
  body: dealMoveSchema,
  response: changedRecordSchema,
});
