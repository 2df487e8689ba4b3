import { parseArgs } from "node:util";
import { db } from "@/lib/server/db";
import { withDatabase } from "@/scripts/operator/with-database";
import { demoSignIns, SeedError, seedDemo } from "./index";
import { writeMonthEnds } from "./month-ends";

// npm run seed -- [--days 1096] [--scale 1] [--clear]: the demo organization, into the database of DATABASE_URL or
// the embedded one. Works while the app runs, and beside other organizations, which it does not touch. --clear
// replaces the demo organization that is there.

const usage = "Usage: npm run seed -- [--days 1096] [--scale 1] [--clear]";

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        days: { type: "string", default: "1096" },
        scale: { type: "string", default: "1" },
        clear: { type: "boolean", default: false },
      },
    });
    return { days: Number(values.days), scale: Number(values.scale), replace: values.clear };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(1);
  }
}

const options = readOptions();
try {
  const started = Date.now();
  const { records } = await withDatabase(async () => {
    const now = new Date();
    const result = await seedDemo({ db, now, log: console.log, ...options });
    await writeMonthEnds(now);
    return result;
  });
  for (const [type, count] of Object.entries(records)) console.log(`${String(count).padStart(8)}  ${type}`);
  console.log(`Done after ${((Date.now() - started) / 1000).toFixed(1)} s. Sign in as`);
  for (const { role, email, password } of demoSignIns) {
    console.log(`  ${role.padEnd(13)}  ${email}  ${password}`);
  }
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 1;
}
