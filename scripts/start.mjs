import { spawn } from "node:child_process";
import { isAlive, npmParent } from "./npm-parent.mjs";
import { checkNode, ensureBuilt, ensureGenerated, ensurePackages, ROOT } from "./prepare/prepare.mjs";

// npm start, npm run dev (--dev). Plain JavaScript on Node alone, since nothing need be installed yet; what comes
// after is scripts/serve.ts. The script in package.json says `exec`, so that the shell between npm and this process is
// gone: it would end at SIGTERM by itself, and npm with it, while the app still stops. Windows has no `exec`, and takes
// the second half.

checkNode(9, "Plumbline");
process.chdir(ROOT);
const dev = process.argv.includes("--dev");
ensurePackages();
ensureGenerated();
if (!dev) ensureBuilt();

// It also works on imports and rollups. Without a limit Node lets garbage pile up to a share of the machine's memory;
// NODE_OPTIONS with a --max-old-space-size of its own takes precedence, as for the web server (scripts/serve/web.ts).
const HEAP_LIMIT_MIB = 256;
const heapLimit = process.env.NODE_OPTIONS?.includes("max-old-space-size")
  ? []
  : [`--max-old-space-size=${HEAP_LIMIT_MIB}`];

const serve = spawn(
  process.execPath,
  [
    ...heapLimit,
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/serve.ts",
    ...(dev ? ["--dev"] : []),
  ],
  // The channel tells serve.ts when this process is gone, even by kill -9.
  {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: dev ? "development" : "production" },
  },
);

// Ctrl-C reaches the whole process group, so serve.ts may get it twice: it stops once.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => serve.kill("SIGTERM"));
serve.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

// npm passes signals on, but killed by kill -9 it leaves this process behind.
const npm = npmParent();
if (npm !== null) setInterval(() => isAlive(npm) || serve.kill("SIGTERM"), 250).unref();
