import { Agent, request } from "node:http";

export type Answer = { readonly status: number; readonly body: Buffer; readonly milliseconds: number };

/** Sends requests over connections that stay open. */
export type KeepAlive = {
  get(path: string): Promise<Answer>;
  post(path: string, body: Iterable<string>, type: string): Promise<Answer>;
  close(): void;
};

/** @throws Error naming the path, status and beginning of the answer, when that is not 200 or 204 */
const checked = (path: string, answer: Answer): Answer => {
  if (answer.status === 200 || answer.status === 204) return answer;
  throw new Error(`${path} answered ${answer.status}: ${answer.body.toString("utf8").slice(0, 400)}`);
};

/** A client of one server with so many connections at most. @param headers sent with every request */
export function keepAlive(
  origin: string,
  connections: number,
  headers: Readonly<Record<string, string>> = {},
): KeepAlive {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (
    method: string,
    path: string,
    more: Readonly<Record<string, string>>,
    body: Iterable<string>,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const sent = request(
        new URL(path, origin),
        { method, agent, headers: { ...headers, ...more } },
        (response) => {
          const pieces: Buffer[] = [];
          response.on("data", (piece: Buffer) => pieces.push(piece));
          response.on("error", reject);
          response.on("end", () => {
            const milliseconds = performance.now() - started;
            const answer = { status: response.statusCode ?? 0, body: Buffer.concat(pieces), milliseconds };
            try {
              resolve(checked(path, answer));
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // The server closed a connection that had been idle just when it was used again.
        const isStale = method === "GET" && sent.reusedSocket && error.code === "ECONNRESET";
        if (isStale) resolve(send(method, path, more, body));
        else reject(new Error(`${method} ${path}: ${error.message}`));
      });
      for (const piece of body) sent.write(piece);
      sent.end();
    });
  return {
    get: (path) => send("GET", path, {}, []),
    post: (path, body, type) => send("POST", path, { "content-type": type }, body),
    close: () => agent.destroy(),
  };
}
