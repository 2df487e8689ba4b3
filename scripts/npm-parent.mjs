import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @type {(pid: number) => { name: string, parent: number } | null} */
function processOf(pid) {
  try {
    if (process.platform === "linux") {
      // "pid (name) state parent …"; a name may hold anything, so what follows is found from the last bracket.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return { name: stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")), parent: Number(parent) };
    }
    const text = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...name] = text.split(/\s+/);
    return { name: name.join(" "), parent: Number(parent) };
  } catch {
    return null;
  }
}

/**
 * The npm that runs this script: the parent, or the parent of the shell between.
 * @returns {number | null} null when no npm does
 */
export function npmParent() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return null;
  const parent = processOf(process.ppid);
  if (parent === null) return null;
  return /(^|\/)-?(sh|dash|bash|zsh|ash|busybox)$/.test(parent.name) ? parent.parent : process.ppid;
}

/** @type {(pid: number) => boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
