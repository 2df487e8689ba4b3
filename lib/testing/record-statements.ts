import { Client } from "pg";
import { vi } from "vitest";

/** Collects the text of every statement that is sent to Postgres until mocks are restored. */
export const recordStatements = (): ReadonlySet<string> => {
  const statements = new Set<string>();
  const send = Client.prototype.query;
  vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...sent: unknown[]) {
    const [first] = sent;
    const text = typeof first === "object" && first !== null && "text" in first ? first.text : first;
    if (typeof text === "string") statements.add(text);
    return Reflect.apply(send, this, sent);
  });
  return statements;
};
