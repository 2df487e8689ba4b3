import { fork } from "node:child_process";
import path from "node:path";
import type { Statement } from "../measure/raw";

/** Starts the bare server in a process of its own. */
export async function startFloor(
  url: string,
  statements: ReadonlyMap<string, Statement>,
): Promise<{ origin: string; stop(): void }> {
  const child = fork(path.resolve("bench/floor/server.ts"), { execArgv: ["--import", "tsx"] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", () => reject(new Error("The bare server ended before it served.")));
    child.send({ url, statements: [...statements] });
  });
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}
