import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const READY_LIMIT_MS = 10 * 60_000;

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });

/** @type {typeof import("./app.d.mts").startApp} */
export async function startApp(given = {}) {
  const port = given.port ?? (await freePort());
  const dataFolder = given.dataFolder ?? mkdtempSync(path.join(tmpdir(), "plumbline-e2e-"));
  const url = `http://localhost:${port}`;
  const environment = {
    PORT: String(port),
    PLUMBLINE_DATA_DIR: dataFolder,
    SEED_DEMO: String(given.demo ?? true),
    NEXTAUTH_URL: url,
  };
  const app = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
    // Empty counts as not given, also against a developer's .env.
    env: { ...process.env, DATABASE_URL: "", NEXTAUTH_SECRET: "", ...environment },
  });
  const ended = new Promise((resolve) => app.once("exit", resolve));
  const stop = async () => {
    app.kill("SIGTERM");
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  /** @type {Promise<void>} */
  const ready = new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error("The app is not ready after ten minutes.")),
      READY_LIMIT_MS,
    );
    let output = "";
    app.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      output = (output + chunk).slice(-4_000);
      if (!output.includes("Plumbline is ready at")) return;
      clearTimeout(limit);
      resolve();
    });
    void ended.then(() => {
      clearTimeout(limit);
      reject(new Error("The app ended before it was ready; the reason stands above."));
    });
  });
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, pid: app.pid ?? 0, dataFolder, stop, ended };
}
