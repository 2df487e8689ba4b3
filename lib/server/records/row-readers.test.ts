import fc from "fast-check";
import { expect, test } from "vitest";
import { refuseInexactNumbers } from "./exact-numbers";
import { jsonArrayRows } from "./json-array-rows";
import { ndjsonRows } from "./ndjson-rows";
import { UnreadableRow } from "./unreadable-row";

type Reader = typeof jsonArrayRows;

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const read = async (reader: Reader, text: string, size = text.length || 1) => {
  const rows: unknown[] = [];
  for await (const batch of reader(pieces(text, size))) rows.push(...batch);
  return rows;
};

test("any array is read as JSON.parse reads it, cut into pieces of 1 to 20 characters, indented or not", async () => {
  const rows = fc.array(fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }));
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 2 }),
      async (sent, size, indent) => {
        const text = JSON.stringify(sent, null, indent);
        const rounded = JSON.parse(refuseInexactNumbers(text));
        expect(await read(jsonArrayRows, text, size)).toEqual(rounded);
      },
    ),
  );
});

test("any rows are read from NDJSON as from JSON, with blank lines and carriage returns between them", async () => {
  const rows = fc.array(fc.record({ a: fc.string({ unit: "binary" }), b: fc.integer() }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 20 }), async (sent, size) => {
      const text = `\r\n${sent.map((row) => JSON.stringify(row)).join("\r\n\n")}`;
      expect(await read(ndjsonRows, text, size)).toEqual(JSON.parse(JSON.stringify(sent)));
    }),
  );
});

test.each([
  ["", /empty/],
  [" \n", /empty/],
  ["hello", /not a JSON array/],
  ['{"externalId":"a"}', /one JSON object.*x-ndjson/],
  ["null", /not a JSON array/],
  ['[{"a":1}', /not closed.*0 whole/],
  ['[{"a":1},', /not closed.*1 whole/],
  ["[1,]", /Record 1 .*not valid JSON/],
  ["[,1]", /Record 0 .*not valid JSON/],
  ['[{"a":1]', /not closed/],
  ["[{a:1}]", /Record 0 .*not valid JSON/],
  ["[1}]", /Record 0 .*not valid JSON/],
  ["[1] [2]", /follows the array/],
  ["[1]x", /follows the array/],
])("%j is refused as a whole, in words", async (text, message) => {
  await expect(read(jsonArrayRows, text)).rejects.toThrow(message);
  await expect(read(jsonArrayRows, text, 1)).rejects.toThrow(message);
});

test("an empty array has no rows", async () => {
  expect(await read(jsonArrayRows, " [ ] \n")).toEqual([]);
});

test("line 3 of 4 is broken: it alone is unreadable, and named", async () => {
  const rows = await read(ndjsonRows, '{"a":1}\n\n{"a":\n{"a":2}\n');
  expect(rows).toEqual([{ a: 1 }, expect.any(UnreadableRow), { a: 2 }]);
  expect(rows[1]).toMatchObject({ message: expect.stringMatching(/^Line 3 is not valid JSON/) });
});

test("NDJSON without a line is empty", async () => {
  await expect(read(ndjsonRows, "\n \n")).rejects.toThrow(/empty/);
});

test.each([
  ["an array", jsonArrayRows, ["[", ",", "]"]],
  ["NDJSON", ndjsonRows, ["", "\n", ""]],
] as const)(
  "%s: a record of 300,000 characters is unreadable, its neighbours are not",
  async (_, reader, [open, next, close]) => {
    const text = `${open}1${next}"${"x".repeat(300_000)}"${next}2${close}`;
    expect(await read(reader, text, 65_536)).toEqual([1, expect.any(UnreadableRow), 2]);
  },
);

test("100,000 brackets deep is one row, read without harm", async () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  expect(await read(jsonArrayRows, `[${deep},1]`)).toHaveLength(2);
});

test.each([
  ['{"amount":12345678901234567890}', '{"amount":1e999}'],
  ['{"amount":1.0000000000000000001}', '{"amount":1e999}'],
  ['{"amount":-0.12345678901234567}', '{"amount":1e999}'],
  ['{"amount":1.50000000000000000}', '{"amount":1.50000000000000000}'],
  ['{"visitors":9007199254740991}', '{"visitors":9007199254740991}'],
  ['{"externalId":"12345678901234567890"}', '{"externalId":"12345678901234567890"}'],
  ['{"name":"\\"12345678901234567890"}', '{"name":"\\"12345678901234567890"}'],
])(
  "%s → %s: a number that would be rounded is made unreadable, text and exact numbers are left",
  (sent, kept) => {
    expect(refuseInexactNumbers(sent)).toBe(kept);
  },
);
