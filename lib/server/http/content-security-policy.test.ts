import { expect, test } from "vitest";
import { contentSecurityPolicy, newNonce } from "./content-security-policy";

const directives = (path: string, isDevelopment = false) =>
  new Map(
    contentSecurityPolicy(path, "bm9uY2U=", isDevelopment)
      .split("; ")
      .map((each) => [each.slice(0, each.indexOf(" ")), each.slice(each.indexOf(" ") + 1)]),
  );

test("scripts run with the answer's nonce, never because they stand in the page, and evaluate no strings", () => {
  expect(directives("/executive").get("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(directives("/executive", true).get("script-src")).toContain("'unsafe-eval'");
});

test.each([
  ["/s/how-was-it/embed", "*"],
  ["/s/how-was-it/embed/thanks", "*"],
  ["/s/how-was-it", "'none'"],
  ["/s/how-was-it/embedded", "'none'"],
  ["/executive", "'none'"],
  ["/data/s/x/embed", "'none'"],
] as const)("%s may be framed by %s", (path, ancestors) => {
  expect(directives(path).get("frame-ancestors")).toBe(ancestors);
});

test("a nonce is 16 bytes, and of a thousand none comes twice", () => {
  const nonces = Array.from({ length: 1_000 }, newNonce);
  expect(new Set(nonces).size).toBe(1_000);
  expect(nonces.map((nonce) => Buffer.from(nonce, "base64").length)).toEqual(nonces.map(() => 16));
});
