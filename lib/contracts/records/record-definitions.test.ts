import { expect, test } from "vitest";
import { z } from "zod";
import { type RecordType, recordTypes } from "@/lib/kpi/vocabulary";
import { localClock, recordDefinitions } from "./index";

const context = { currency: "EUR", clock: localClock("Europe/Berlin") };
const read = (type: RecordType, sent: unknown) => recordDefinitions[type].read(sent, context);
const errorsOf = (type: RecordType, sent: unknown) => {
  const reading = read(type, sent);
  return "errors" in reading ? reading.errors : [];
};

/** One valid record of each type, as the API takes it, with required fields only. */
const least: Record<RecordType, Record<string, unknown>> = {
  owners: { externalId: "o1", name: "Olga" },
  customers: { externalId: "c1", name: "Acme", acquiredAt: "2026-01-10" },
  campaigns: { externalId: "m1", name: "Spring" },
  leads: { externalId: "l1", createdAt: "2026-01-10" },
  deals: { externalId: "d1", openedAt: "2026-01-10", amount: 10, status: "open" },
  "deal-stage-events": { externalId: "e1", dealExternalId: "d1", stage: "Demo", enteredAt: "2026-01-10" },
  orders: { externalId: "p1", customerExternalId: "c1", orderedAt: "2026-01-10", amount: "10" },
  tickets: { externalId: "t1", openedAt: "2026-01-10" },
  "survey-responses": { externalId: "s1", kind: "nps", score: 9, submittedAt: "2026-01-10" },
  "campaign-activity": { externalId: "a1", campaignExternalId: "m1", date: "2026-01-10" },
  "site-traffic": { externalId: "v1", date: "2026-01-10", visitors: 5 },
  "ledger-entries": { externalId: "g1", date: "2026-01-10", kind: "cost", category: "tools", amount: 5 },
};

test.each(recordTypes)(
  "%s: the required fields alone are enough, each is needed, and any other is refused",
  (type) => {
    expect(read(type, least[type])).toHaveProperty("row.externalId", least[type].externalId);
    for (const field of Object.keys(least[type])) {
      const { [field]: _, ...rest } = least[type];
      expect(errorsOf(type, rest)).toContainEqual({ path: field, message: "This field is required" });
    }
    expect(errorsOf(type, { ...least[type], colour: "red" })).toEqual([
      { path: "colour", message: `There is no such field in ${type}` },
    ]);
  },
);

test.each(recordTypes)("%s: every field has a description in the JSON schema", (type) => {
  const schema = z.toJSONSchema(recordDefinitions[type].schema, { io: "input" });
  for (const field of Object.values(schema.properties ?? {})) expect(field).toHaveProperty("description");
});

const refused: readonly [string, RecordType, Record<string, unknown>, string, RegExp][] = [
  ["an NPS of 11", "survey-responses", { score: 11 }, "score", /NPS.*0–10.*11/],
  ["half an NPS point", "survey-responses", { score: 8.5 }, "score", /whole number/],
  ["an NPS scale of 1–10", "survey-responses", { scaleMin: 1 }, "scaleMin", /0–10/],
  ["a CSAT of 6 on the usual 1–5", "survey-responses", { kind: "csat", score: 6 }, "score", /1–5.*6/],
  ["a CSAT of 0 on 1–7", "survey-responses", { kind: "csat", score: 0, scaleMax: 7 }, "score", /1–7/],
  [
    "a CSAT scale of 1–4",
    "survey-responses",
    { kind: "csat", score: 3, scaleMax: 4 },
    "scaleMax",
    /1–4.*1–5/,
  ],
  ["a won deal without a close", "deals", { status: "won" }, "closedAt", /won deal needs closedAt/],
  ["a lost deal without a close", "deals", { status: "lost" }, "closedAt", /lost deal needs/],
  ["an open deal with a close", "deals", { closedAt: "2026-02-01" }, "closedAt", /expectedCloseAt/],
  [
    "a close before the open",
    "deals",
    { status: "won", closedAt: "2026-01-09" },
    "closedAt",
    /before openedAt/,
  ],
  ["a negative deal", "deals", { amount: -1 }, "amount", /negative/],
  ["1e309", "deals", { amount: JSON.parse("1e309") }, "amount", /loses digits/],
  ["20 digits", "deals", { amount: "12345678901234567890" }, "amount", /15 digits before/],
  ["an amount in words", "deals", { amount: "ten" }, "amount", /in digits/],
  ["an amount of true", "deals", { amount: true }, "amount", /Write a number/],
  ["101 percent", "deals", { probability: 101 }, "probability", /0 to 100/],
  ["an unknown status", "deals", { status: "paid" }, "status", /open, won, lost/],
  ["a currency that is none", "deals", { currency: "EUX" }, "currency", /no such currency/],
  ["another currency", "deals", { currency: "usd" }, "currency", /USD to EUR.*2026-01-10.*send it in EUR/],
  ["30 February", "leads", { convertedAt: "2026-02-30" }, "convertedAt", /no such date as 2026-02-30/],
  ["the year 1026", "leads", { createdAt: "1026-01-01" }, "createdAt", /between 1900 and 2200/],
  [
    "a timestamp without offset",
    "leads",
    { createdAt: "2026-01-01T10:00:00" },
    "createdAt",
    /Add the offset/,
  ],
  ["25 o'clock", "leads", { createdAt: "2026-01-01T25:00:00Z" }, "createdAt", /Write a date/],
  ["a date as a number", "leads", { createdAt: 1767225600 }, "createdAt", /as text in quotes/],
  ["converted before created", "leads", { convertedAt: "2026-01-09" }, "convertedAt", /before createdAt/],
  ["churned before acquired", "customers", { churnedAt: "2025-12-31" }, "churnedAt", /before acquiredAt/],
  ["an empty name", "customers", { name: "  " }, "name", /may not be empty/],
  ["a name of 501 characters", "customers", { name: "x".repeat(501) }, "name", /500.*501/],
  ["NUL in a name", "customers", { name: "a\0b" }, "name", /NUL/],
  ["half a character", "customers", { name: "\ud83d" }, "name", /half a character/],
  ["an external id with a newline", "customers", { externalId: "a\nb" }, "externalId", /control/],
  ["an external id of 201 characters", "customers", { externalId: "x".repeat(201) }, "externalId", /200/],
  ["an external id as a number", "customers", { externalId: 7 }, "externalId", /text in quotes/],
  ["reopened, never resolved", "tickets", { reopenedAt: "2026-02-01" }, "reopenedAt", /resolvedAt/],
  ["half a contact", "tickets", { contactCount: 1.5 }, "contactCount", /whole number/],
  ["negative visitors", "site-traffic", { visitors: -1 }, "visitors", /from 0/],
  [
    "a benefit of advertising",
    "ledger-entries",
    { kind: "benefit", category: "advertising" },
    "category",
    /reduced-cost/,
  ],
  ["a snake_case field", "deals", { closed_at: "2026-02-01" }, "closed_at", /did you mean closedAt/],
];

test.each(refused)("%s is refused (%s), and the field is named", (_, type, change, path, message) => {
  expect(errorsOf(type, { ...least[type], ...change })).toContainEqual({
    path,
    message: expect.stringMatching(message),
  });
});

test("__proto__ and constructor are unknown fields like any other, and harmless", () => {
  const hostile = JSON.parse('{"externalId":"o1","name":"O","__proto__":{"admin":true},"constructor":{}}');
  expect(errorsOf("owners", hostile).map(({ path }) => path)).toEqual(["__proto__", "constructor"]);
  expect({}).not.toHaveProperty("admin");
});

test.each([null, 7, "text", [], [[]]])("%j instead of an object is refused in words", (sent) => {
  expect(errorsOf("owners", sent)).toEqual([{ path: "", message: expect.stringContaining("JSON object") }]);
});

test("a hundred unknown fields: ten are named, 90 counted", () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x${index}`, 1]));
  const errors = errorsOf("owners", { ...least.owners, ...many });
  expect(errors).toHaveLength(11);
  expect(errors[10]?.message).toBe("… and 90 more");
});

test("a date alone is local midnight: Berlin, 2026-01-10 → 2026-01-09T23:00Z; a timestamp keeps its instant", () => {
  expect(read("deals", { ...least.deals, expectedCloseAt: "2026-07-01T09:30+0200" })).toMatchObject({
    row: { openedAt: new Date("2026-01-09T23:00:00Z"), expectedCloseAt: new Date("2026-07-01T07:30:00Z") },
  });
});

test("a close dated on the day of a timed open happened then at the earliest; the day before is still refused", () => {
  const opened = { ...least.deals, openedAt: "2026-01-10T10:00:00+01:00", status: "won" };
  expect(read("deals", { ...opened, closedAt: "2026-01-10" })).toMatchObject({
    row: { closedAt: new Date("2026-01-10T09:00:00Z") },
  });
  expect(read("deals", { ...opened, closedAt: "2026-01-11" })).toMatchObject({
    row: { closedAt: new Date("2026-01-10T23:00:00Z") },
  });
  expect(errorsOf("deals", { ...opened, closedAt: "2026-01-09" })).toEqual([
    { path: "closedAt", message: expect.stringContaining("is before openedAt") },
  ]);
  // A time that was written is taken at its word.
  expect(errorsOf("deals", { ...opened, closedAt: "2026-01-10T09:59:00+01:00" })).toHaveLength(1);
});

test("a timestamp in a date field becomes the local day: 2026-01-10T23:30Z is 2026-01-11 in Berlin", () => {
  const sent = { ...least["site-traffic"], date: "2026-01-10T23:30:00Z" };
  expect(read("site-traffic", sent)).toMatchObject({ row: { date: "2026-01-11" } });
});

test("empty and null optional fields are not set, text is trimmed, currency and scale are filled in", () => {
  const deal = {
    ...least.deals,
    amount: "010.500",
    stage: " Demo ",
    name: "",
    source: null,
    ownerExternalId: "",
  };
  expect(read("deals", deal)).toMatchObject({
    row: { amount: "10.5", stage: "Demo", name: null, source: null, ownerExternalId: null, currency: "EUR" },
  });
  const thumbs = { ...least["survey-responses"], kind: "csat", score: 1, scaleMax: 1 };
  expect(read("survey-responses", thumbs)).toMatchObject({ row: { scaleMin: 0, scaleMax: 1 } });
  expect(read("survey-responses", least["survey-responses"])).toMatchObject({
    row: { scaleMin: 0, scaleMax: 10 },
  });
});
