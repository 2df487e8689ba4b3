import { describe, expect, it } from "vitest";
import * as operations from "../operations";
import { buildOpenApi } from "./build-openapi";

const document = buildOpenApi(Object.values(operations), "1.2.3");
const paths = document.paths as Record<string, Record<string, Record<string, unknown>>>;

describe("buildOpenApi", () => {
  it("has every operation at its path and method, with a unique id", () => {
    const all = Object.values(operations);
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
    for (const each of all) {
      expect(paths[each.path]?.[each.method.toLowerCase()]?.operationId).toBe(each.id);
    }
  });

  it("declares each {parameter} of a path, required", () => {
    for (const [path, methods] of Object.entries(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(methods)) {
        const declared = (operation.parameters as { name: string; in: string; required: boolean }[]).filter(
          (parameter) => parameter.in === "path",
        );
        expect(declared.map((parameter) => parameter.name)).toEqual(names);
        expect(declared.every((parameter) => parameter.required)).toBe(true);
      }
    }
  });

  it("writes the series query as the API takes it: from and to required, filter as deepObject", () => {
    const parameters = paths["/kpis/{id}/series"]?.get?.parameters as Record<string, unknown>[];
    const byName = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]));
    expect(byName.from).toMatchObject({ in: "query", required: true });
    expect(byName.compare).toMatchObject({ in: "query", required: false });
    expect(byName.filter).toMatchObject({ style: "deepObject" });
  });
});
