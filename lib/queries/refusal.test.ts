import { describe, expect, it } from "vitest";
import { refusalOf } from "./refusal";

describe("refusalOf", () => {
  it("takes title, detail and field errors of problem+json", () => {
    const errors = [{ path: "name", message: "Write a name" }];
    expect(
      refusalOf({ type: "about:blank", status: 400, title: "Invalid input", detail: "No name.", errors }),
    ).toEqual({ title: "Invalid input", detail: "No name.", errors });
  });

  it.each([null, "Bad gateway", 502, [], {}])("finds nothing in %j, which a proxy may answer", (body) => {
    expect(refusalOf(body)).toEqual({});
  });

  it("leaves out errors that name no path and message, rather than showing them", () => {
    expect(refusalOf({ title: "Invalid input", errors: ["name"] })).toEqual({ title: "Invalid input" });
    expect(refusalOf({ detail: 3, errors: [{ path: "name" }] })).toEqual({});
  });
});
