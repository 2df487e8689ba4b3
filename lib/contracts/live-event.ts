import { z } from "zod";

/** An event of the stream of live updates. On the wire the type is the event's name, and the rest its data. */
export const liveEventSchema = z.strictObject({
  type: z.enum(["ready", "changed", "beat", "ended"]),
  /** Of `ready`, when records last changed (null: never); of the others, when it was sent. */
  at: z.iso.datetime().nullable(),
});
export type LiveEvent = z.infer<typeof liveEventSchema>;
