import { fork, spawnSync } from "node:child_process";
import path from "node:path";
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

/** @throws Error when the size could not be measured whole; its reason stands above */
const measureSize = (size: SizeName): Promise<SizeResult> =>
  new Promise((resolve, reject) => {
    console.log(`\n${size}`);
    const child = fork(path.resolve("bench/one-size.ts"), [size, ...parameters], {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
    });
    let result: SizeResult | null = null;
    child.on("message", (message) => {
      result = message as SizeResult;
    });
    child.once("exit", (code) => {
      if (result !== null && code === 0) resolve(result);
      else reject(new Error(`${size} could not be measured; the reason stands above.`));
    });
  });

async function run(options: Options): Promise<number> {
  const prepared = spawnSync(process.execPath, ["bench/app/prepare.mjs"], { stdio: "inherit" });
  if (prepared.status !== 0) return 1;
  const results: SizeResult[] = [];
  for (const size of options.sizes) results.push(await measureSize(size));

  const verdicts = verdictsOf(results);
  const command = ["npm run bench", ...(parameters.length > 0 ? ["--", ...parameters] : [])].join(" ");
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
