import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kpis } from "@/lib/kpi/registry";
import { kpiReference } from "./kpi-reference";

describe("the KPI reference", () => {
  it("names every KPI and every variant", () => {
    const text = kpiReference();
    for (const kpi of kpis) {
      expect(text).toContain(`### ${kpi.name}\n`);
      for (const variant of kpi.variants) expect(text).toContain(`**${variant.name}** (\`${variant.id}\`)`);
    }
  });

  it("is up to date in docs/kpi-reference.md; if not, run: npm run docs:kpis", () => {
    const file = readFileSync(new URL("../docs/kpi-reference.md", import.meta.url), "utf8");
    expect(file).toBe(kpiReference());
  });
});
