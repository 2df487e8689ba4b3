import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "@/lib/server/db/embedded";
import { writeMigration } from "@/lib/server/db/migrate";

// npm run db:migration -- name: writes what prisma/schema.prisma has beyond the migrations, as a further migration.

const name = process.argv[2] ?? "";
if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  console.error(
    "Name the change in lower case with underscores, for example: npm run db:migration -- add_stage_order",
  );
  process.exit(1);
}

const folder = await mkdtemp(path.join(tmpdir(), "plumbline-migration-"));
try {
  const postgres = await startEmbedded(folder, { fsync: "off" });
  try {
    const file = await writeMigration(postgres.url, name, new Date());
    console.log(
      file === null
        ? "prisma/schema.prisma holds nothing that the migrations lack: no migration was written."
        : `Wrote ${path.relative(process.cwd(), file)}. Read it before you commit it.`,
    );
  } finally {
    await postgres.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
