import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { localClock, recordDefinitions } from "@/lib/contracts/records";
import { recordTypes } from "@/lib/kpi/vocabulary";
import { company } from "./company";
import { generateDemo } from "./generate";
import { sampleFiles } from "./samples";

const demo = generateDemo({ today: "2026-11-22", days: 1096, scale: 1 });
const context = { currency: company.currency, clock: localClock(company.timeZone) };

describe("what the API would say to the demo's records", () => {
  it.each(recordTypes)("accepts every one of the demo's %s, three years of them", (type) => {
    const rows = demo[type];
    const refused = rows.flatMap((row) => {
      const reading = recordDefinitions[type].read(JSON.parse(JSON.stringify(row)), context);
      return "errors" in reading ? [{ row, errors: reading.errors }] : [];
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(refused.slice(0, 3)).toEqual([]);
  });

  it.each(recordTypes)("accepts every line of the sample file of %s", (type) => {
    const lines = sampleFiles()[type].trimEnd().split("\n");
    const refused = lines.filter(
      (line) => "errors" in recordDefinitions[type].read(JSON.parse(line), context),
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(refused).toEqual([]);
  });

  it.each(recordTypes)("public/samples/%s.ndjson is up to date; if not, run: npm run samples", (type) => {
    const file = readFileSync(new URL(`../../public/samples/${type}.ndjson`, import.meta.url), "utf8");
    expect(file).toBe(sampleFiles()[type]);
  });
});
