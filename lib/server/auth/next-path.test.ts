import { describe, expect, it } from "vitest";
import { ownPath, signInPath } from "./next-path";

describe("where a sign-in may lead", () => {
  it.each(["/executive", "/kpis/nps?grain=month&from=2026-01-01", "/settings/members"])(
    "%s is a path of our own",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    "https://evil.example/",
    "//evil.example/kpis",
    "/\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "executive",
    "",
  ])("%j is refused", (path) => {
    expect(ownPath(path)).toBeNull();
  });

  it.each(["/", "/sign-in", "/sign-in?next=/x", "/set-up", "/api/v1/kpis", "/api/auth/signout"])(
    "%s is no place to continue at",
    (path) => {
      expect(ownPath(path)).toBeNull();
    },
  );

  it("refuses a repeated parameter", () => {
    expect(ownPath(["/executive", "/sales"])).toBeNull();
  });

  it("the sign-in address carries an own path, and nothing else", () => {
    expect(signInPath("/kpis/nps?grain=week")).toBe("/sign-in?next=%2Fkpis%2Fnps%3Fgrain%3Dweek");
    expect(signInPath("//evil.example")).toBe("/sign-in");
    expect(signInPath(null)).toBe("/sign-in");
  });
});
