import { queryOptions } from "@tanstack/react-query";
import type { DealBoard, DealMove } from "@/lib/contracts/deal-board";
import type * as operations from "@/lib/contracts/operations/deal-board";
import { call } from "./call";
import { recordsKey } from "./records";

/** Open deals by stage. */
export const dealBoardOptions = () =>
  queryOptions<DealBoard>({
    queryKey: [...recordsKey, "board"],
    queryFn: ({ signal }) => call<typeof operations.getDealBoard>("GET /deals/board", { signal }),
  });

/** Moves a deal; the change can be undone. */
export const moveDeal = (externalId: string, body: DealMove) =>
  call<typeof operations.moveDeal>("POST /deals/{externalId}/move", { params: { externalId }, body });
