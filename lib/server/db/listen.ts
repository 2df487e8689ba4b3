import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { poolConfig } from "./pool-config";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** What a listener is told. */
export type ChannelEvents = {
  /** Something was said on the channel. */
  message(payload: string): void;
  /** The connection stands: at first, and again after every loss, during which messages may have been missed. */
  listening(): void;
};

/** A LISTEN that goes on until it is closed. */
export type Listening = { close(): Promise<void> };

/**
 * Listens to a channel on a connection of its own (a pool's connection does not stay with one caller), and connects
 * again when it is lost, after pauses that grow from a quarter of a second to ten seconds.
 * @param url read at every try; the database itself and not a pooler in transaction mode, which passes no messages on
 * @param channel a plain SQL name
 */
export const listenTo = (url: () => string, channel: string, events: ChannelEvents): Listening => {
  const closing = new AbortController();
  let client: Client | null = null;

  const listenOnce = async (): Promise<void> => {
    const connection = new Client({
      ...poolConfig(url(), 0),
      application_name: "plumbline live",
      keepAlive: true,
    });
    client = connection;
    const lost = new Promise<void>((resolve) => {
      connection.on("error", () => resolve());
      connection.on("end", () => resolve());
    });
    connection.on("notification", ({ payload }) => events.message(payload ?? ""));
    try {
      await connection.connect();
      await connection.query(`LISTEN ${channel}`);
      events.listening();
      await lost;
    } finally {
      await connection.end().catch(() => undefined);
    }
  };

  const keepListening = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      const began = Date.now();
      await listenOnce().catch(() => undefined);
      // One that stood for a while before it was lost is tried again soon; one that keeps failing, ever more slowly.
      pause = Date.now() - began > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      await wait(pause, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const ended = keepListening();

  return {
    close: async () => {
      closing.abort();
      await client?.end().catch(() => undefined);
      await ended;
    },
  };
};
