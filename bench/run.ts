import { fork, spawnSync } from "node:child_process";
import path from "node:path";
import { importsReport, importVerdicts } from "./imports/report";
import type { ImportsResult } from "./imports/result";
import { type Options, parseOptions, type SizeName } from "./options";
import { machineLines } from "./report/machine";
import { reportOf } from "./report/markdown";
import { verdictsOf } from "./report/targets";
import { writeDocs } from "./report/write-docs";
import type { SizeResult } from "./result";

// npm run bench: proof of speed. Each size in a process and a database of its own; then one report. See
// docs/performance.md for what is measured and how to read it.

const parameters = process.argv.slice(2);

// Ctrl-C reaches the child as well, which removes its database: wait for it.
process.on("SIGINT", () => undefined);

/** @throws Error when it could not be measured whole; its reason stands above */
const measure = <Result>(what: string, script: string, given: readonly string[]): Promise<Result> =>
  new Promise((resolve, reject) => {
    console.log(`\n${what}`);
    const child = fork(path.resolve(script), [...given, ...parameters], {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
    });
    let result: Result | null = null;
    child.on("message", (message) => {
      result = message as Result;
    });
    child.once("exit", (code) => {
      if (result !== null && code === 0) resolve(result);
      else reject(new Error(`${what} could not be measured; the reason stands above.`));
    });
  });

const measureSize = (size: SizeName) => measure<SizeResult>(size, "bench/one-size.ts", [size]);

async function runImports(options: Options, command: string): Promise<number> {
  const result = await measure<ImportsResult>("imports", "bench/imports/measure-imports.ts", []);
  const report = [machineLines(new Date(), result.postgres, command).join(" "), importsReport(result)].join(
    "\n\n",
  );
  console.log(`\n${report}\n`);
  if (options.write && options.imports) await writeDocs(report, "imports measured");
  return options.assert && importVerdicts(result).some(({ met }) => met === false) ? 1 : 0;
}

async function run(options: Options): Promise<number> {
  const prepared = spawnSync(process.execPath, ["bench/app/prepare.mjs"], { stdio: "inherit" });
  if (prepared.status !== 0) return 1;
  const command = ["npm run bench", ...(parameters.length > 0 ? ["--", ...parameters] : [])].join(" ");
  if (options.imports) return runImports(options, command);
  const results: SizeResult[] = [];
  for (const size of options.sizes) results.push(await measureSize(size));

  const verdicts = verdictsOf(results);
  const report = [
    machineLines(new Date(), results[0]?.postgres ?? "", command).join(" "),
    reportOf(results, verdicts),
  ].join("\n\n");
  console.log(`\n${report}\n`);
  if (options.write) await writeDocs(report);
  return options.assert && verdicts.some(({ met }) => met === false) ? 1 : 0;
}

try {
  process.exitCode = await run(parseOptions(parameters));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
