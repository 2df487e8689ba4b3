import { DataFolderError } from "@/lib/server/db/postgres-cluster";
import { UsageError } from "../operator/command";
import { withDatabase } from "../operator/with-database";
import { exits, importCommand, type Output } from "./import-command";
import { readArguments, USAGE } from "./read-arguments";

// npm run import: a file by the same engine as the page, in this process; what is stopped goes on there.

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

const output: Output = {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  progress: process.stderr,
};

// Whoever reads no further (`| head`) ends what is shown, not the import.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());

try {
  const given = await readArguments(process.argv.slice(2));
  if (given) process.exitCode = await withDatabase(() => importCommand(given, output, stopping.signal));
  else console.log(USAGE);
} catch (error) {
  if (isUsage(error)) console.error(`${error.message}\n\n${USAGE}`);
  else console.error(error instanceof DataFolderError ? error.message : error);
  process.exitCode = isUsage(error) ? exits.usage : exits.failed;
}
