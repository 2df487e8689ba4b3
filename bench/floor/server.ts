import { createServer } from "node:http";
import { Pool } from "pg";
import type { Statement } from "../measure/raw";

// A bare server: Node's http, pg, and the statement of each path, prepared. Started by bench/floor/start.ts, which sends
// what to serve; answers with its port.

type Order = { readonly url: string; readonly statements: readonly (readonly [string, Statement])[] };

const serve = ({ url, statements }: Order): void => {
  const pool = new Pool({ connectionString: url, max: 10, options: "-c TimeZone=UTC" });
  const byPath = new Map(statements.map(([path, statement]) => [`/${path}`, statement]));
  const server = createServer((request, response) => {
    const statement = byPath.get(request.url ?? "");
    if (!statement) {
      response.writeHead(404).end();
      return;
    }
    pool.query({ name: request.url ?? "", text: statement.text, values: [...statement.values] }).then(
      ({ rows }) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify({ points: rows }));
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
};

process.on("message", serve);
process.on("disconnect", () => process.exit(0));
