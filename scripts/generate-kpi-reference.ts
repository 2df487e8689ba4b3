import { writeFile } from "node:fs/promises";
import { kpiReference } from "./kpi-reference";

// npm run docs:kpis: writes docs/kpi-reference.md from the KPI definitions.

const file = new URL("../docs/kpi-reference.md", import.meta.url);
await writeFile(file, kpiReference());
console.log("Wrote docs/kpi-reference.md.");
