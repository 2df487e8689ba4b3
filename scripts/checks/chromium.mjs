import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** @returns {string | null} the path of a browser installed on this system */
function installed() {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const found = NAMES.map((name) => path.join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  return existsSync(MAC_CHROME) ? MAC_CHROME : null;
}

/** @type {(program: string, parameters: string[]) => boolean} */
const succeeds = (program, parameters) =>
  spawnSync(program, parameters, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/**
 * Finds a Chromium or installs one: the system's, else Debian's package when root, else Playwright's own.
 * @returns {string} its path; empty for Playwright's own, which it finds itself
 */
export function findOrInstallChromium() {
  const given = process.env.PLUMBLINE_CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`PLUMBLINE_CHROMIUM names ${given}, which does not exist.`);
  }
  const present = installed();
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium on this system: installing Debian's package …");
    succeeds("apt-get", ["update", "-qq"]);
    if (succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])) {
      const packaged = installed();
      if (packaged) return packaged;
    }
  }
  console.log("No Chromium on this system: installing Playwright's …");
  if (succeeds(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"])) return "";
  throw new Error(
    "There is no Chromium, and none could be installed. Install chromium or Google Chrome, or name one in " +
      "PLUMBLINE_CHROMIUM.",
  );
}
