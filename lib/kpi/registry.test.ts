import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { kpis } from "./registry";

const files = readdirSync(fileURLToPath(new URL("./definitions", import.meta.url)))
  .filter((name) => !name.endsWith(".test.ts"))
  .map((name) => name.replace(/\.ts$/, ""));

describe("the registry", () => {
  it("lists each file of definitions/ once, under the id that is its file name", () => {
    expect(kpis.map((kpi) => kpi.id).sort()).toEqual([...files].sort());
  });
});
