import { Client } from "pg";

/**
 * Keeps every LISTEN of this process from the database, as a slow network would, until it is let go.
 * @returns how to let them go; further ones are not held
 */
export const holdListening = (): (() => void) => {
  const { query } = Client.prototype;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = function (this: Client, ...sent: unknown[]): unknown {
    const send = () => Reflect.apply(query, this, sent);
    return String(sent[0]).startsWith("LISTEN") ? released.then(send) : send();
  };
  Client.prototype.query = held as typeof query;
  return () => {
    Client.prototype.query = query;
    release();
  };
};
