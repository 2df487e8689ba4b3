import { parseArgs } from "node:util";
import { AppError } from "@/lib/errors";
import { DataFolderError } from "@/lib/server/db/postgres-cluster";

/** A command's options by name, each with what it means, in the words of its usage. */
type Options<Name extends string> = Readonly<Record<Name, string>>;

/** Thrown by a command for arguments that cannot be met; the message is shown above its usage. */
export class UsageError extends Error {}

function read<Name extends string>(options: Options<Name>): Record<Name, string> {
  const names = Object.keys(options) as Name[];
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0) throw new UsageError(`Missing: ${missing.map((name) => `--${name}`).join(", ")}.`);
  return Object.fromEntries(names.map((name) => [name, String(values[name])])) as Record<Name, string>;
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

/**
 * Runs an operator's command: all options are needed, all are text. Ends with code 1, and words that help, for wrong
 * arguments or refused input; anything unexpected is thrown.
 */
export async function command<Name extends string>(
  script: string,
  options: Options<Name>,
  work: (values: Record<Name, string>) => Promise<void>,
): Promise<void> {
  try {
    await work(read(options));
  } catch (error) {
    if (error instanceof AppError) {
      const details = (error.errors ?? []).map(({ path, message }) => `  ${path}: ${message}`);
      console.error(details.length > 0 ? ["Refused:", ...details].join("\n") : error.message);
    } else if (error instanceof DataFolderError) {
      console.error(error.message);
    } else if (isUsageError(error)) {
      const lines = Object.entries(options).map(([name, meaning]) => `  --${name.padEnd(10)} ${meaning}`);
      console.error([error.message, "", `Usage: npm run ${script} -- <all of these>`, ...lines].join("\n"));
    } else {
      throw error;
    }
    process.exitCode = 1;
  }
}
