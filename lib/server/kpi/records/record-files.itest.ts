import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { kpiRecordsFileQuerySchema } from "@/lib/contracts/kpi-records";
import type { Context } from "@/lib/server/auth/context";
import { db } from "@/lib/server/db";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { exportKpiRecords } from "../export-kpi-records";

const now = new Date("2026-03-15T12:00:00Z");
/** More than are read at a time. */
const many = 2_300;

let ctx: Context;

const fileOf = (kpi: string, query: object, as: Context = ctx) =>
  exportKpiRecords(
    as,
    kpi,
    kpiRecordsFileQuerySchema.parse({ start: "2026-01-01", end: "2026-02-01", ...query }),
    { now },
  );

const workbookOf = async (answer: Response) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("The workbook has no sheet.");
  return sheet;
};

beforeAll(async () => {
  const organization = await makeOrganization(db);
  ctx = makeContext(organization);
  const deal = (externalId: string, name: string, amount: string, closedAt: string) => ({
    organizationId: organization.id,
    id: uuidv7(),
    externalId,
    name,
    status: "won",
    amount,
    baseAmount: amount,
    currency: "EUR",
    openedAt: new Date("2025-12-01T00:00:00Z"),
    closedAt: new Date(closedAt),
  });
  await db.deal.createMany({
    data: [
      deal("D-1", '=HYPERLINK("https://evil.example")', "100.25", "2026-01-10T08:30:00Z"),
      deal("D-2", 'Müller, "Nord"', "-50.5", "2026-01-09T22:59:00Z"),
      deal("D-3", "@SUM(A1:A9)", "7", "2026-01-08T00:00:00Z"),
    ],
  });
  await db.lead.createMany({
    data: Array.from({ length: many }, (_, at) => ({
      organizationId: organization.id,
      id: uuidv7(),
      externalId: `L-${at}`,
      company: `Company ${at}`,
      createdAt: new Date(Date.UTC(2026, 0, 5, 0, 0, at)),
    })),
  });
});

describe("a file of rows", () => {
  test("as CSV: three deals with harmless names, plain numbers, and the time that Berlin's clocks showed", async () => {
    const answer = await fileOf("revenue", { part: "revenue", format: "csv" });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="revenue-revenue-2026-01-01.csv"',
    );
    const rows: string[][] = parse(await answer.text(), { bom: true });
    expect(rows[0]?.slice(0, 7)).toEqual([
      "part",
      "record type",
      "external id",
      "name",
      "at (Europe/Berlin)",
      "EUR",
      "records",
    ]);
    expect(rows.slice(1).map((row) => row.slice(2, 6))).toEqual([
      ["D-1", `'=HYPERLINK("https://evil.example")`, "2026-01-10 09:30:00", "100.25"],
      ["D-2", 'Müller, "Nord"', "2026-01-09 23:59:00", "-50.5"],
      ["D-3", "'@SUM(A1:A9)", "2026-01-08 01:00:00", "7"],
    ]);
  });

  test("as XLSX: the same, text as text without a formula, amounts as numbers, moments as dates", async () => {
    const sheet = await workbookOf(await fileOf("revenue", { part: "revenue", format: "xlsx" }));
    expect(sheet.rowCount).toBe(4);
    const row = sheet.getRow(2);
    expect(row.getCell(4).type).toBe(ExcelJS.ValueType.String);
    expect(row.getCell(4).value).toBe(`'=HYPERLINK("https://evil.example")`);
    expect(row.getCell(6).value).toBe(100.25);
    expect(row.getCell(5).value).toEqual(new Date("2026-01-10T09:30:00Z"));
    expect(sheet.getRow(1).getCell(6).value).toBe("EUR");
  });

  test(`all ${many} rows come, read in more than one go, each once and in order`, async () => {
    const answer = await fileOf("leads-created", { part: "leadsCreated", format: "xlsx", order: "asc" });
    expect([answer.headers.get("x-row-count"), answer.headers.get("x-rows-written")]).toEqual([
      "2300",
      "2300",
    ]);
    const sheet = await workbookOf(answer);
    expect(sheet.rowCount).toBe(many + 1);
    const ids = Array.from({ length: many }, (_, at) => sheet.getRow(at + 2).getCell(3).value);
    expect(ids).toEqual(Array.from({ length: many }, (_, at) => `L-${at}`));
  });

  test("what is searched for is all that the file holds", async () => {
    const answer = await fileOf("leads-created", {
      part: "leadsCreated",
      format: "csv",
      search: "company 229",
    });
    const rows: string[][] = parse(await answer.text(), { bom: true });
    expect(rows.slice(1).map((row) => row[3])).toHaveLength(13);
  });

  test("another organization's file is empty but for its head; a part without rows is refused before a byte is sent", async () => {
    const other = makeContext(await makeOrganization(db));
    const rows: string[][] = parse(
      await (await fileOf("revenue", { part: "revenue", format: "csv" }, other)).text(),
      { bom: true },
    );
    expect(rows).toHaveLength(1);
    await expect(fileOf("csat", { part: "smiles", format: "csv" })).rejects.toMatchObject({ status: 422 });
  });
});
