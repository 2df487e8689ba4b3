import { createHash } from "node:crypto";

/** Statements that are kept prepared, per process; each connection holds its own of them. */
const MOST_NAMED = 200;
const MOST_SEEN = 2_000;
/** Longer texts are of rare questions, and every connection would hold them. */
const LONGEST = 48 * 1024;

/**
 * Names a statement that comes again, so that Postgres parses and plans it once per connection: planning a dashboard's
 * statement takes longer than running it. "" leaves it unnamed: the first time, and once there are enough.
 */
export const statementNames = (): ((query: { sql: string }) => string) => {
  const named = new Map<string, string>();
  const seen = new Set<string>();
  return ({ sql }) => {
    if (sql.length > LONGEST) return "";
    const key = createHash("sha1").update(sql).digest("base64");
    const known = named.get(key);
    if (known !== undefined) return known;
    if (!seen.has(key)) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(key);
      return "";
    }
    if (named.size >= MOST_NAMED) return "";
    const name = `plumbline_${named.size + 1}`;
    named.set(key, name);
    return name;
  };
};
