import "server-only";
import { type Listening, listenTo } from "@/lib/server/db/listen";
import { env } from "@/lib/server/env";

/** What the triggers of the migration live_updates speak on. */
const CHANNEL = "plumbline_numbers";

type Subscriber = { organizationId: string; onChange: () => void };

/** A LISTEN, and how one learns that it stands. */
type Standing = { listening: Listening; stands: Promise<void> };

type Hub = { subscribers: Set<Subscriber>; standing: Standing | null };

/** What a subscriber holds. */
export type Subscription = {
  /** Resolves once every later change will be told; what was committed before may not have been. */
  stands: Promise<void>;
  unsubscribe: () => Promise<void>;
};

// One per process: the bundler may load this module more than once, and next dev does on every edit.
const held = globalThis as typeof globalThis & { plumblineChanges?: Hub };
held.plumblineChanges ??= { subscribers: new Set(), standing: null };
const hub = held.plumblineChanges;

const tell = (concerns: (subscriber: Subscriber) => boolean) => {
  for (const subscriber of [...hub.subscribers]) if (concerns(subscriber)) subscriber.onChange();
};

const startListening = (): Standing => {
  let itStands = () => {};
  const stands = new Promise<void>((resolve) => {
    itStands = resolve;
  });
  let stoodBefore = false;
  const listening = listenTo(() => env.DATABASE_DIRECT_URL, CHANNEL, {
    message: (organizationId) => tell((subscriber) => subscriber.organizationId === organizationId),
    listening: () => {
      // What was said while the connection was lost, nobody heard: everyone looks again.
      if (stoodBefore) tell(() => true);
      stoodBefore = true;
      itStands();
    },
  });
  return { listening, stands };
};

/**
 * Calls back after every committed change to what an organization's numbers are made of, whoever wrote it and in
 * whichever process, and once more whenever changes may have been missed. One database connection serves all
 * subscribers of the process; it is there while there are any.
 */
export const subscribeToChanges = (organizationId: string, onChange: () => void): Subscription => {
  const subscriber = { organizationId, onChange };
  hub.subscribers.add(subscriber);
  hub.standing ??= startListening();
  const { stands } = hub.standing;
  const unsubscribe = async () => {
    hub.subscribers.delete(subscriber);
    if (hub.subscribers.size > 0 || hub.standing === null) return;
    const { listening } = hub.standing;
    hub.standing = null;
    await listening.close();
  };
  return { stands, unsubscribe };
};
