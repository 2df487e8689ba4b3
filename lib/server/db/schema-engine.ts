import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectForCatalog } from "./catalog-adapter";
import { poolConfig } from "./pool-config";
import { sendingScriptsWhole } from "./whole-script";

const require = createRequire(import.meta.url);

let loaded: Promise<typeof SchemaEngine> | undefined;

/** The engine never clears the 10-second limit of its lock, and would keep a finished command from ending. */
const withoutLingering = (bindings: object): WebAssembly.ModuleImports =>
  Object.fromEntries(
    Object.entries(bindings).map(([name, binding]) => [
      name,
      name.startsWith("__wbg_setTimeout")
        ? (...parameters: unknown[]) => {
            const timer: unknown = binding(...parameters);
            return timer instanceof Object && "unref" in timer && typeof timer.unref === "function"
              ? timer.unref()
              : timer;
          }
        : binding,
    ]),
  );

/** The package's own entry needs a bundler that imports wasm; this does the same three steps by hand. */
async function load(): Promise<typeof SchemaEngine> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const wasm = new WebAssembly.Module(await readFile(path.join(folder, "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": withoutLingering(bindings) });
  bindings.__wbg_set_wasm(exports);
  // The engine reports a panic's text through this global before it traps.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(text: string) {
        console.error(text);
      },
    },
  });
  const start = exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bindings.SchemaEngine;
}

/**
 * Runs `work` with Prisma's own schema engine, from its wasm package: nothing is downloaded, and its
 * `_prisma_migrations` rows are those of `prisma migrate deploy`. Statements have no time limit: an index on a large
 * table takes long.
 */
export async function withSchemaEngine<Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= load();
  const Engine = await loaded;
  const config = { ...poolConfig(url, 0), max: 1 };
  const factory = new PrismaPg(config);
  // The engine does not close its main connection, and an open session keeps the database from being copied or dropped.
  const opened: SqlDriverAdapter[] = [];
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting;
    opened.push(adapter);
    return sendingScriptsWhole(adapter);
  };
  const engine = await Engine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: () => remember(factory.connect()),
      // Only `writeMigration` asks for one, of an empty database of its own; the engine closes this one.
      connectToShadowDb: () => connectForCatalog(config),
    }),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const adapter of opened.reverse()) await adapter.dispose();
  }
}
