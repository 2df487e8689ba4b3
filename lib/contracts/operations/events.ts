import { liveEventSchema } from "../live-event";
import { operation } from "../operation";

export const streamEvents = operation({
  id: "streamEvents",
  method: "GET",
  path: "/events",
  tag: "Live updates",
  summary:
    "Server-sent events: ready, changed (numbers changed: read them again), beat every 20 seconds, ended with the session",
  access: "read",
  response: liveEventSchema,
  responseType: "text/event-stream",
});
