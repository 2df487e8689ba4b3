import { streamEvents as streamOperation } from "@/lib/contracts/operations";
import { handle } from "@/lib/server/http/handle";
import { streamEvents } from "@/lib/server/live/stream-events";

export const GET = handle(streamOperation, ({ ctx, request }) => streamEvents(ctx, request));
