import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

let root = "";

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "plumbline-fingerprint-"));
  write("app/page.tsx", "one");
  write("lib/kpi/nps.ts", "two");
});

afterEach(() => rmSync(root, { recursive: true }));

const taken = () => fingerprint(root, ["app", "lib", "next.config.js"]);

test("the same sources give the same fingerprint; a changed character, name or new file another", () => {
  const first = taken();
  expect(taken()).toBe(first);
  write("app/page.tsx", "One");
  const changed = taken();
  expect(changed).not.toBe(first);
  write("next.config.js", "");
  expect(taken()).not.toBe(changed);
});

test("tests do not count: a build is not repeated for them", () => {
  const first = taken();
  write("lib/kpi/nps.test.ts", "three");
  write("lib/kpi/nps.itest.ts", "four");
  expect(taken()).toBe(first);
});
