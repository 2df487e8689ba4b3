import path from "node:path";
import { expect, test } from "vitest";
import { parseSettings, parseStartSettings, SAMPLE_NEXTAUTH_SECRET, SettingsError } from "./env";

const goodSecret = "0123456789abcdef0123456789abcdef";
const database = "postgresql://plumbline:pw@db.example.com:5432/plumbline";

const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

test("nothing given: port 3000, embedded database in .data, demo on, address http://localhost:3000", () => {
  expect(parseStartSettings({})).toEqual({
    NODE_ENV: "production",
    PORT: 3000,
    PLUMBLINE_DATA_DIR: path.resolve(".data"),
    SEED_DEMO: true,
    TRUSTED_PROXIES: 0,
    NEXTAUTH_URL: "http://localhost:3000",
  });
});

test("the address follows PORT: 8080 → http://localhost:8080", () => {
  expect(parseSettings({ PORT: "8080" }).NEXTAUTH_URL).toBe("http://localhost:8080");
});

test("an empty variable counts as not given", () => {
  expect(parseSettings({ PORT: "", DATABASE_URL: "", SEED_DEMO: "" })).toEqual(parseSettings({}));
});

test.each(["-1", "10", "yes", "1.5"])("TRUSTED_PROXIES=%s is refused", (TRUSTED_PROXIES) => {
  expect(problemsOf(() => parseSettings({ TRUSTED_PROXIES }))).toHaveLength(1);
});

test.each(["0", "65536", "-1", "3000.5", "three", "1e3"])("PORT=%s is refused", (PORT) => {
  expect(problemsOf(() => parseSettings({ PORT }))).toHaveLength(1);
});

test.each([
  ["false", false],
  ["0", false],
  ["no", false],
  ["TRUE", true],
  ["1", true],
])("SEED_DEMO=%s means %s", (given, meant) => {
  expect(parseSettings({ SEED_DEMO: given }).SEED_DEMO).toBe(meant);
});

test("every wrong variable is named at once: PORT, DATABASE_URL and SEED_DEMO are 3 problems", () => {
  const problems = problemsOf(() =>
    parseSettings({ PORT: "x", DATABASE_URL: "mysql://host/db", SEED_DEMO: "maybe" }),
  );
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["PORT", "DATABASE_URL", "SEED_DEMO"]);
});

test("with DATABASE_URL a start needs a secret that is its own: missing, 31 characters and the sample are refused", () => {
  const start = (NEXTAUTH_SECRET: string | undefined) => () =>
    parseStartSettings({ DATABASE_URL: database, NEXTAUTH_SECRET });
  expect(problemsOf(start(undefined))[0]).toContain("NEXTAUTH_SECRET is missing");
  expect(problemsOf(start(goodSecret.slice(1)))[0]).toContain("shorter than 32 characters");
  expect(problemsOf(start(SAMPLE_NEXTAUTH_SECRET))[0]).toContain("sample from .env.example");
  expect(start(goodSecret)().DATABASE_URL).toBe(database);
});
