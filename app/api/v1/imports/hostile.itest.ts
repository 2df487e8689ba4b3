import { deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, it, test } from "vitest";
import { importDetailSchema } from "@/lib/contracts/imports/import-schemas";
import { createApiKey } from "@/lib/server/api-keys/create-api-key";
import { db } from "@/lib/server/db";
import { workOnImport } from "@/lib/server/imports/runs/work-on-import";
import { makeContext, makeOrganization } from "@/lib/testing/factories";
import { makeWorkbook, sheetXml, textRow } from "@/lib/testing/make-zip";
import { POST as CONTROL } from "./[id]/[step]/route";
import { GET as READ } from "./[id]/route";
import { GET, POST } from "./route";

// What odd and hostile files are answered with, as whoever sends them sees it: docs/importing.md.

/** Seconds of the processor, of all threads: whatever else a machine does, as if nothing else were done. */
const SOON_SECONDS = 10;
const secondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
let organizationId: string;
let key: string;

beforeAll(async () => {
  const organization = await makeOrganization(db);
  organizationId = organization.id;
  const made = await createApiKey(makeContext(organization), { name: "hostile", scopes: ["read", "write"] });
  key = made.key;
});

const here = { params: Promise.resolve({}) };
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const ask = (method: string, address: string, body?: Uint8Array<ArrayBuffer>) =>
  new Request(`http://localhost/api/v1/imports${address}`, {
    method,
    headers: { authorization: `Bearer ${key}` },
    body,
  });
const upload = (content: string | Uint8Array) =>
  POST(ask("POST", "?fileName=file", new Uint8Array(Buffer.from(content))), here);

/** How many of somebody else's requests are answered while something is done. */
async function othersServed(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  let answered = 0;
  while (!isOver) {
    expect((await GET(ask("GET", ""), here)).status).toBe(200);
    if (!isOver) answered += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await done;
  return answered;
}

const head = textRow(1, "id", "name", "customer since");
const sheet = (rows: string, before = "") => makeWorkbook(sheetXml(rows, before));
const bomb = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 0x20));
const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

describe("refused as a whole with 422, in words, with row and column where there are some, and nothing is kept", () => {
  it.each<[string, string | Uint8Array, RegExp, string | undefined, boolean?]>([
    ["nothing at all", "", /empty/, undefined],
    [
      "a quote that is never closed",
      `id,name\n1,a\n2,"b\n${"3,c\n".repeat(2_000)}`,
      /never closed/,
      "row 3, column B",
    ],
    ["a row of 5 MiB", `id,name\n1,${"x".repeat(5 * 1024 * 1024)}\n`, /longer than 4 MiB/, "row 2, column B"],
    ["16,384 columns", `${"c,".repeat(16_383)}c\n`, /16,384 cells/, "row 1, column ALM"],
    [
      "a header that goes far to the right",
      sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'),
      /beyond column ALL/,
      "row 1, column XFD",
    ],
    [
      "a row beyond Excel's last",
      sheet(`${head}<row r="99999999"><c><v>1</v></c></row>`),
      /no row 99999999/,
      undefined,
    ],
    [
      "a cell beyond Excel's last",
      sheet(`${head}<row r="2"><c r="ZZZ2"><v>1</v></c></row>`),
      /no cell ZZZ2/,
      "row 2",
    ],
    ["a document type with entities", sheet(head, entities), /document type/, undefined],
    ["XML that breaks off", makeWorkbook("<worksheet><sheetData><row>"), /damaged|unclosed/i, undefined],
    [
      "a bomb that tells its size",
      makeWorkbook({ content: bomb, method: 8, claimedSize: 900 * 1024 * 1024, crc: 0 }),
      /larger than 768 MiB/,
      undefined,
    ],
    [
      "a bomb that claims to be small",
      makeWorkbook({ content: bomb, method: 8, claimedSize: 1_000, crc: 0 }),
      /cannot be unpacked/,
      undefined,
    ],
    [
      "200 MiB of blanks in a sheet",
      makeWorkbook({ content: bomb, method: 8, claimedSize: 200 * 1024 * 1024, crc: 0 }),
      /damaged|no row|cannot be unpacked/i,
      undefined,
      true,
    ],
  ])(
    "%s",
    async (_, content, words, place, isBusy) => {
      const before = process.cpuUsage();
      const asked = upload(content);
      const served = await othersServed(asked);
      const answer = await asked;
      if (isBusy) expect(served).toBeGreaterThan(2);
      expect(secondsOf(process.cpuUsage(before))).toBeLessThan(SOON_SECONDS);
      const problem = (await answer.json()) as { detail: string; errors?: { path: string }[] };
      expect([answer.status, problem.detail]).toEqual([422, expect.stringMatching(words)]);
      if (place !== undefined) expect(problem.errors?.map(({ path }) => path)).toContain(place);
      expect(await db.importRun.count({ where: { organizationId } })).toBe(0);
      expect(await db.importChunk.count({ where: { organizationId } })).toBe(0);
    },
    60_000,
  );
});

/** Uploads, checks and imports over the routes; the dry run's rejections, and the counts in the end. */
async function imported(content: string | Uint8Array) {
  const uploaded = await upload(content);
  const body: unknown = await uploaded.json();
  expect([uploaded.status, body]).toEqual([201, expect.objectContaining({ missing: [] })]);
  const detail = importDetailSchema.parse(body);
  const step = async (name: string) => {
    const params = Promise.resolve({ id: detail.id, step: name });
    expect((await CONTROL(ask("POST", `/${detail.id}/${name}`), { params })).status).toBe(202);
    await workOnImport({ organizationId, id: detail.id });
    return importDetailSchema.parse(await (await READ(ask("GET", `/${detail.id}`), at(detail.id))).json());
  };
  const checked = await step("check");
  const rejected = checked.check?.rejections.map(
    ({ row, reasons }) => [row, reasons[0]?.column, reasons[0]?.message] as const,
  );
  const done = await step("run");
  expect(done.counts).toEqual(checked.counts);
  return { detail, rejected: rejected ?? [], counts: done.counts };
}

test("row by row: 8 of 12 rows are rejected with row, column and reason, 4 are in; 29.02.2027 tells that 3/4 is in April", async () => {
  const rows = [
    "id,opened at,amount,status,note,note,__proto__,constructor",
    "h1,2026-01-05,10.50,open,a,b,polluted,x",
    "h2,29.02.2027,1,open,,,,",
    "h3,2026-03-29 02:30,1,open,,,,",
    'h4,2026-01-05,"1.234,56",open,,,,',
    "h5,2026-01-05,1,open,a,b,c,d,one too many",
    "h6,2026-01-05,1,open",
    "h7,3/4/2026,1,open,,,,",
    "h8,2026-01-05,#N/A,open,,,,",
    "h9\0,2026-01-05,1,open,,,,",
    ",2026-01-05,1,open,,,,",
    "h11,2026-01-05,1,perhaps,,,,",
    "__proto__,2026-01-05,1,open,,,,",
  ];
  const { detail, rejected, counts } = await imported(rows.join("\n"));
  expect(detail.recognition.columns.map(({ key: name }) => name).slice(4)).toEqual([
    "note",
    "note (2)",
    "__proto__",
    "constructor",
  ]);
  expect(rejected).toEqual([
    [3, "opened at", "There is no such date as 29.02.2027"],
    [4, "opened at", expect.stringContaining("There was no 02:30 on 2026-03-29")],
    [5, "amount", expect.stringContaining("1.234,56")],
    [6, "I", expect.stringContaining("more cells than the header")],
    [9, "amount", expect.stringContaining("#N/A")],
    [10, "id", expect.stringContaining("NUL")],
    [11, "id", "This row has no id"],
    [12, "status", expect.stringContaining("perhaps")],
  ]);
  expect(counts).toMatchObject({ rows: 12, created: 4, rejected: 8 });
  const deals = await db.deal.findMany({ where: { organizationId }, orderBy: { externalId: "asc" } });
  expect(deals.map(({ externalId }) => externalId).sort()).toEqual(["__proto__", "h1", "h6", "h7"]);
  expect(deals.find(({ externalId }) => externalId === "h7")?.openedAt.toISOString()).toBe(
    "2026-04-02T22:00:00.000Z",
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a workbook with false dimensions, serial 60, and a cell in its last corner: 1 of 3 rows is in", async () => {
  const cells = (row: number, id: string, serial: number, more = "") =>
    `<row r="${row}"><c t="inlineStr"><is><t>${id}</t></is></c><c t="inlineStr"><is><t>Name</t></is></c><c><v>${serial}</v></c>${more}</row>`;
  const body = `${head}${cells(2, "x1", 46_027)}${cells(3, "x2", 60)}${cells(1_048_576, "x3", 46_027, '<c r="XFD1048576"><v>9</v></c>')}`;
  const { rejected, counts } = await imported(
    makeWorkbook(`<worksheet><dimension ref="A1:B2"/><sheetData>${body}</sheetData></worksheet>`),
  );
  expect(rejected).toEqual([
    [3, "customer since", expect.stringContaining("29 February 1900")],
    [1_048_576, "XFD", expect.stringContaining("far beyond the columns")],
  ]);
  expect(counts).toMatchObject({ rows: 3, created: 1, rejected: 2 });
  const customer = await db.customer.findFirstOrThrow({ where: { organizationId } });
  // 46,027 days: 5 January 2026, in Berlin.
  expect([customer.externalId, customer.acquiredAt.toISOString()]).toEqual([
    "x1",
    "2026-01-04T23:00:00.000Z",
  ]);
}, 60_000);
