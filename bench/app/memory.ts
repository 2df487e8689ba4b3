import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const SAMPLE_MS = 250;

/** The resident memory of a process and those it started, in MiB. */
const residentOf = async (root: number): Promise<number> => {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss="]);
  const processes = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kib = 0]) => ({ pid, parent, kib }));
  const family = new Set([root]);
  for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  return processes.reduce((sum, { pid, kib }) => sum + (family.has(pid) ? kib : 0), 0) / 1024;
};

/** Watches a process's memory until stopped; then tells the most that it held, in MiB. */
export function watchMemory(pid: number): { peak(): number; stop(): number } {
  let peak = 0;
  const timer = setInterval(() => {
    residentOf(pid).then(
      (resident) => {
        peak = Math.max(peak, resident);
      },
      () => undefined,
    );
  }, SAMPLE_MS);
  return {
    peak: () => peak,
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
