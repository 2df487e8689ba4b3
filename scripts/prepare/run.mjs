import { spawnSync } from "node:child_process";

/** @param {string} text */
export const say = (text) => console.log(`plumbline: ${text}`);

/**
 * Runs a program and ends this process with its code when it fails, or with 130 when it was interrupted.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {string} what the step, for the message: "Building the app"
 * @param {Record<string, string>} [environment]
 */
export function runOrExit(program, parameters, what, environment = {}) {
  const { status, signal, error } = spawnSync(program, parameters, {
    stdio: "inherit",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32" && program === "npm",
  });
  if (signal) process.exit(130);
  if (status === 0) return;
  console.error(`plumbline: ${what} failed${error ? `: ${error.message}` : ""}; the reason stands above.`);
  process.exit(status ?? 1);
}

/** Runs npm itself, the very one that started this process where there is one. @type {(parameters: string[], what: string) => void} */
export function runNpm(parameters, what) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) runOrExit(process.execPath, [npm, ...parameters], what);
  else runOrExit("npm", parameters, what);
}
