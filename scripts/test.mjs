import path from "node:path";
import { checkNode, ensureGenerated, ensurePackages, ROOT } from "./prepare/prepare.mjs";

// npm test: everything that must hold, from a fresh clone. `npm test -- --only unit,integration` runs some of it.
// The last line is `N passed, M failed`.

// Plumbline runs on Node 20.9; the test runner wants more.
checkNode(19, "npm test");
process.chdir(ROOT);
ensurePackages();
ensureGenerated();
const { STEPS } = await import("./checks/steps.mjs");

const only = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
const wanted = process.argv.includes("--only") ? (only ?? []) : STEPS.map(({ id }) => id);
const unknown = wanted.filter((id) => !STEPS.some((step) => step.id === id));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(`--only takes some of: ${STEPS.map(({ id }) => id).join(",")}`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
const lines = [];
for (const step of STEPS.filter(({ id }) => wanted.includes(id))) {
  console.log(`\n── ${step.what} ──`);
  const started = Date.now();
  /** @type {import("./checks/report.d.mts").Count} */
  let count = { passed: 0, failed: 1, which: [] };
  try {
    count = await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  lines.push(
    `${count.failed > 0 ? "✗" : "✓"} ${step.what}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  );
  // Once more at the end of all: who reads a long log reads its end first.
  lines.push(...count.which.map((name) => `    ${path.isAbsolute(name) ? path.relative(ROOT, name) : name}`));
  console.log(lines.slice(-1 - count.which.length).join("\n"));
}

console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
