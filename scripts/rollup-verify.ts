import { organizationSettings } from "@/lib/server/auth/organization-settings";
import { db } from "@/lib/server/db";
import { verifyRollups } from "@/lib/server/rollup/verify";
import { withDatabase } from "./operator/with-database";

// npm run rollup:verify: computes every sum that is kept from the records anew, and names each that differs.

await withDatabase(async () => {
  let wrong = 0;
  for (const stored of await db.organization.findMany({ orderBy: { createdAt: "asc" } })) {
    const { parts, cells, differences } = await verifyRollups(organizationSettings(stored));
    wrong += differences.length;
    console.log(
      `${stored.name}: ${parts} rollups and ${cells} cells computed from the records anew, ` +
        (differences.length === 0 ? "all as kept." : `${differences.length} differ:`),
    );
    for (const { part, what, kept, computed } of differences) {
      console.log(`  ${part} (${what}): kept ${kept ?? "nothing"}, by the records ${computed ?? "nothing"}`);
    }
  }
  if (wrong > 0) process.exitCode = 1;
});
