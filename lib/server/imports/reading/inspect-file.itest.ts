import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, it, test } from "vitest";
import type { Encoding } from "@/lib/contracts/imports/vocabulary";
import { makeWorkbook, sheetXml, textRow } from "@/lib/testing/make-zip";
import { EncodingDetector } from "./encoding";
import { kindOfFile } from "./file-kind";
import { type ImportFile, openRows } from "./import-file";
import { inspectFile } from "./inspect-file";
import type { FileRow } from "./row";
import { readXlsx } from "./xlsx/read-xlsx";

const inMemory = (content: string | Uint8Array): ImportFile => {
  const bytes = Buffer.from(content);
  return {
    format: kindOfFile(bytes),
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    },
    path: async () => {
      const file = path.join(await mkdtemp(path.join(tmpdir(), "plumbline-xlsx-")), "file.xlsx");
      await writeFile(file, bytes);
      return file;
    },
  };
};

const encodingOf = (content: Uint8Array): Encoding => {
  const detector = new EncodingDetector();
  for (let at = 0; at < content.length; at += 7) detector.add(content.subarray(at, at + 7));
  return detector.done();
};

/** Reads a workbook here rather than in a thread: the same, and quicker to start. */
const readHere = async (content: Uint8Array): Promise<FileRow[]> => {
  const read: FileRow[] = [];
  const take = async (rows: FileRow[]) => void read.push(...rows);
  await readXlsx(await inMemory(content).path(), null, { book: async () => undefined, rows: take });
  return read;
};

const inspect = (content: string | Uint8Array, chosen = {}) =>
  inspectFile(inMemory(content), {
    encoding: encodingOf(Buffer.from(content)),
    timeZone: "Europe/Berlin",
    chosen,
  });

const text = "Name;Wert\nGröße ß;1.234,50\nZwei;7,25\n";
const utf16 = (mark: string) => Buffer.from(`${mark}${text}`, "utf16le");

describe("encoding, delimiter and decimal mark are recognized", () => {
  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16 with its mark", utf16("\ufeff"), "utf-16le"],
    ["UTF-16 without", utf16(""), "utf-16le"],
    ["big endian UTF-16", Buffer.from(utf16("")).swap16(), "utf-16be"],
    ["Windows-1252", Buffer.from(text, "latin1"), "windows-1252"],
  ] as const)("%s", async (_, bytes, encoding) => {
    const found = await inspect(bytes);
    expect(found.reading).toMatchObject({ encoding, delimiter: ";", decimal: "comma", headerRow: 1 });
    expect(found.columns.map(({ key, samples }) => [key, samples])).toEqual([
      ["Name", ["Größe ß", "Zwei"]],
      ["Wert", ["1.234,50", "7,25"]],
    ]);
  });

  test.each([",", ";", "\t", "|"])("the delimiter %j, also where cells hold others", async (delimiter) => {
    const rows = [
      ["a", "b", "c"],
      ['"x, y; z"', "1", "2"],
      ["u", '"|\t,;"', "4"],
    ];
    const found = await inspect(rows.map((cells) => cells.join(delimiter)).join("\r\n"));
    expect(found.reading.delimiter).toBe(delimiter);
    expect(found.columns).toHaveLength(3);
  });

  test("a title above the header is no header", async () => {
    const found = await inspect("Report of May\n\nName,Amount,Day\nA,1,2026-05-01\nB,2,2026-05-02\n");
    expect(found.reading.headerRow).toBe(3);
    expect(found.preview[0]).toEqual({ row: 4, cells: ["A", "1", "2026-05-01"] });
  });
});

const date = (value: string) => new Date(`${value}Z`);

test("a workbook written by another library: sheets, texts, numbers, dates and times", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Notes").addRow(["nothing"]);
  const sheet = book.addWorksheet("Deals");
  sheet.addRow(["Name", "Amount", "Opened", "Won", "Took"]);
  sheet.addRow([{ richText: [{ text: "Rich " }, { text: "text" }] }, 1234.5, date("2026-01-31"), true, 0.5]);
  sheet.addRow(["Größe & <ß>", 7, date("2026-02-28T09:15:00"), false, 1.25]);
  for (const row of [2, 3]) {
    sheet.getRow(row).getCell(3).numFmt = "dd/mm/yyyy hh:mm";
    sheet.getRow(row).getCell(5).numFmt = "[h]:mm:ss";
  }
  const found = await inspect(Buffer.from(await book.xlsx.writeBuffer()), { sheet: "Deals" });
  expect(found.sheets.map(({ name }) => name)).toEqual(["Notes", "Deals"]);
  expect(found.preview.map(({ cells }) => cells)).toEqual([
    ["Rich text", "1234.5", "2026-01-31", "true", "12:00:00"],
    ["Größe & <ß>", "7", "2026-02-28T09:15:00", "false", "30:00:00"],
  ]);
});

const header = textRow(1, "id", "name");
const sheetOf = (rows: string, before = "") => makeWorkbook(sheetXml(rows, before));
const bomb = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 0x20));

describe("hostile files are refused in words, with their place, within 10 seconds", () => {
  it.each<[string, string | Uint8Array, RegExp, string | undefined]>([
    ["empty", "", /empty/, undefined],
    ["empty rows alone", "\n\n\n", /no rows/, undefined],
    ["a header alone", "id,name\n", /no rows below/, "row 1"],
    ["an unclosed quote", `id,name\n1,a\n2,"b\n${"3,c\n".repeat(2000)}`, /never closed/, "row 3, column B"],
    ["16,384 columns", `${"c,".repeat(16_383)}c\n`, /16,384 cells/, "row 1, column ALM"],
    ["a PDF", "%PDF-1.7", /PDF/, undefined],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /97–2003/, undefined],
    [
      "a far header",
      sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'),
      /beyond column ALL/,
      "row 1, column XFD",
    ],
  ])("%s", async (_, content, words, place) => {
    const started = Date.now();
    const refused = await (async () => inspect(content))().catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 422, message: expect.stringMatching(words) });
    if (place !== undefined) expect(refused).toMatchObject({ errors: [{ path: place }] });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it.each<[string, Uint8Array, RegExp, string | undefined]>([
    ["an archive that is no workbook", makeWorkbook("").subarray(0, 60), /cannot|can be read/, undefined],
    [
      "a document type",
      sheetOf(header, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      /document type/,
      undefined,
    ],
    ["an entity without one", sheetOf(textRow(1, "&b;", "x")), /damaged/, undefined],
    ["XML that is cut off", makeWorkbook("<worksheet><sheetData><row>"), /damaged|unclosed/i, undefined],
    [
      "a row beyond the last",
      sheetOf('<row r="99999999"><c><v>1</v></c></row>'),
      /no row 99999999/,
      undefined,
    ],
    ["a cell beyond the last", sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), /no cell ZZZ1/, "row 1"],
    [
      "a bomb that claims to be small",
      makeWorkbook({ content: bomb, method: 8, claimedSize: 1000, crc: 0 }),
      /cannot be unpacked/,
      undefined,
    ],
    [
      "a bomb that tells its size",
      makeWorkbook({ content: bomb, method: 8, claimedSize: 900 * 1024 * 1024, crc: 0 }),
      /larger than/,
      undefined,
    ],
  ])("workbooks: %s", async (_, content, words, place) => {
    const started = Date.now();
    const refused = await readHere(content).catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 422, message: expect.stringMatching(words) });
    if (place !== undefined) expect(refused).toMatchObject({ errors: [{ path: place }] });
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

describe("odd files are read as documented", () => {
  const rowsOf = async (content: string | Uint8Array) => {
    const reading = { encoding: "utf-8" as const, delimiter: "," as const, sheet: null };
    const rows = [];
    for await (const batch of (await openRows(inMemory(content), reading)).rows) rows.push(...batch);
    return rows;
  };

  test("equal headers are told apart; __proto__ and constructor are names like any other", async () => {
    const found = await inspect("id,Amount,Amount,__proto__,constructor,\nx,1,2,3,4,5\n");
    expect(found.columns.map(({ key }) => key)).toEqual([
      "id",
      "Amount",
      "Amount (2)",
      "__proto__",
      "constructor",
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("a far cell and a false dimension: 3 cells are read, none of the million rows between", async () => {
    const last = '<row r="1048576"><c r="A1048576"><v>7</v></c><c r="XFD1048576"><v>9</v></c></row>';
    const rows = await readHere(
      makeWorkbook(
        `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${header}${last}</sheetData></worksheet>`,
      ),
    );
    expect(rows).toEqual([
      { row: 1, cells: ["id", "name"] },
      { row: 1_048_576, cells: [7], beyond: "XFD" },
    ]);
  });

  test("quotes within a cell, line breaks in one, rows of unequal length, and a cell of 1 MB", async () => {
    const long = "x".repeat(1024 * 1024);
    const rows = await rowsOf(`id,name\n1,5" pipe\n2,"two\nlines"\n3\n4,a,b\n5,${long}\n`);
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ["id", "name"]],
      [2, ["1", '5" pipe']],
      [3, ["2", "two\nlines"]],
      [4, ["3"]],
      [5, ["4", "a", "b"]],
      [6, ["5", long]],
    ]);
  });

  test("a hundred thousand rows of a workbook come in batches, all of them", async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c><v>${at}</v></c></row>`);
    let [count, sum, most] = [0, 0, 0];
    const file = inMemory(sheetOf(`${header}${rows.join("")}`));
    for await (const batch of (await openRows(file, { encoding: "utf-8", delimiter: ",", sheet: null }))
      .rows) {
      most = Math.max(most, batch.length);
      for (const { cells } of batch) {
        count += 1;
        sum += typeof cells[0] === "number" ? cells[0] : 0;
      }
    }
    expect([count, sum]).toEqual([100_001, (99_999 * 100_000) / 2]);
    expect(most).toBeLessThan(5_000);
  });
});
