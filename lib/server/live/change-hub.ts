import "server-only";
import { type Listening, listenTo } from "@/lib/server/db/listen";
import { env } from "@/lib/server/env";

/** What the triggers of the migration live_updates speak on. */
const CHANNEL = "plumbline_numbers";

type Subscriber = { organizationId: string; onChange: () => void };

type Hub = { subscribers: Set<Subscriber>; listening: Listening | null };

// One per process: the bundler may load this module more than once, and next dev does on every edit.
const held = globalThis as typeof globalThis & { plumblineChanges?: Hub };
held.plumblineChanges ??= { subscribers: new Set(), listening: null };
const hub = held.plumblineChanges;

const tell = (concerns: (subscriber: Subscriber) => boolean) => {
  for (const subscriber of [...hub.subscribers]) if (concerns(subscriber)) subscriber.onChange();
};

const startListening = (): Listening => {
  let stoodBefore = false;
  return listenTo(() => env.DATABASE_DIRECT_URL, CHANNEL, {
    message: (organizationId) => tell((subscriber) => subscriber.organizationId === organizationId),
    listening: () => {
      // What was said while the connection was lost, nobody heard: everyone looks again.
      if (stoodBefore) tell(() => true);
      stoodBefore = true;
    },
  });
};

/**
 * Calls back after every committed change to what an organization's numbers are made of, whoever wrote it and in
 * whichever process, and once more whenever changes may have been missed. One database connection serves all
 * subscribers of the process; it is there while there are any.
 * @returns how to unsubscribe
 */
export const subscribeToChanges = (organizationId: string, onChange: () => void): (() => Promise<void>) => {
  const subscriber = { organizationId, onChange };
  hub.subscribers.add(subscriber);
  hub.listening ??= startListening();
  return async () => {
    hub.subscribers.delete(subscriber);
    if (hub.subscribers.size > 0 || hub.listening === null) return;
    const { listening } = hub;
    hub.listening = null;
    await listening.close();
  };
};
