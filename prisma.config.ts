import { defineConfig } from "prisma/config";

// Generation needs no native schema engine; naming an existing file keeps the CLI from trying to download one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
