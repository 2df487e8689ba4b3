import "server-only";
import { type LiveEvent, liveEventSchema } from "@/lib/contracts/live-event";
import { AppError } from "@/lib/errors";
import type { Context } from "../auth/context";
import { contextOfRequest } from "../auth/request-context";
import { db } from "../db";
import { subscribeToChanges } from "./change-hub";
import { endWithProcess } from "./end-with-process";
import { takeStreamPlace } from "./stream-limit";

/** How often a stream shows that it lives, and looks whether its session does. */
export const BEAT_MS = 20_000;
/** Changes within this time are told as one: a large upload is many transactions. */
const GATHER_MS = 250;
/** How soon a browser connects again by itself. */
const RETRY_MS = 2_000;

const encoder = new TextEncoder();
const written = (event: LiveEvent): Uint8Array =>
  encoder.encode(
    `event: ${event.type}\ndata: ${JSON.stringify({ at: liveEventSchema.parse(event).at })}\n\n`,
  );

/** Whether whoever opened the stream may still look; a database that does not answer ends no session. */
const isStillAllowed = async (request: Request, ctx: Context): Promise<boolean> => {
  try {
    const now = await contextOfRequest(request);
    return now.organization.id === ctx.organization.id && (now.user !== null || now.scopes.includes("read"));
  } catch (error) {
    return !(error instanceof AppError);
  }
};

/** When an organization's records last changed, as it stands now. */
const lastChange = async ({ organization: { id } }: Context): Promise<string | null> => {
  const select = { dataChangedAt: true };
  const { dataChangedAt } = await db.organization.findUniqueOrThrow({ where: { id }, select });
  return dataChangedAt?.toISOString() ?? null;
};

/**
 * A stream of server-sent events for one open screen: `ready` once, as soon as no later change can be missed (with the
 * time of the last one until then, so that a screen knows whether it has read since), `changed` after changes to the
 * organization's numbers, `beat` every 20 seconds, and `ended` as its last when the session is over.
 * @throws TooMany for more open streams than a person may have
 */
export const streamEvents = (ctx: Context, request: Request, beatMs = BEAT_MS): Response => {
  const leavePlace = takeStreamPlace(ctx);
  // Lets go of all that the stream holds, once; the stream itself may be gone already.
  let release = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let isOpen = true;
      const close = () => {
        if (!isOpen) return;
        release();
        controller.close();
      };
      let gathering: NodeJS.Timeout | undefined;
      const send = (event: LiveEvent) => {
        if (isOpen) controller.enqueue(written(event));
      };
      const { stands, unsubscribe } = subscribeToChanges(ctx.organization.id, () => {
        gathering ??= setTimeout(() => {
          gathering = undefined;
          send({ type: "changed", at: new Date().toISOString() });
        }, GATHER_MS);
      });
      const beat = setInterval(() => {
        void isStillAllowed(request, ctx).then((allowed) => {
          send({ type: allowed ? "beat" : "ended", at: new Date().toISOString() });
          if (!allowed) close();
        });
      }, beatMs);
      const stopWaiting = endWithProcess(close);
      release = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        clearTimeout(gathering);
        stopWaiting();
        leavePlace();
        void unsubscribe();
      };
      if (request.signal.aborted) return close();
      request.signal.addEventListener("abort", close);
      controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
      const ready = async () => {
        await stands;
        if (isOpen) send({ type: "ready", at: await lastChange(ctx) });
      };
      // A browser connects again by itself.
      ready().catch(close);
    },
    cancel: () => release(),
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // no-transform: compression would hold events back. X-Accel-Buffering: nginx would, too.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
};
