import { spawn } from "node:child_process";
import { once } from "node:events";
import packageJson from "@/package.json";

/** A worker as `npm run worker` starts it: rollups, month ends and imports, on a database, in a process of its own. */
export async function startWorker(databaseUrl: string): Promise<{ pid: number; stop(): Promise<void> }> {
  const [, ...command] = packageJson.scripts.worker.split(" ");
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  // It says so when it is at work.
  await Promise.race([
    once(child.stdout, "data"),
    ended.then(() => Promise.reject(new Error("The worker ended before it was at work."))),
  ]);
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
