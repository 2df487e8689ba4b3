import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { localClock, recordDefinitions } from "@/lib/contracts/records";
import { sampleFiles } from "@/lib/contracts/sample-files";
import { company } from "../company";
import { crmSamples } from "./files";
import { SEEN_ON, sampleStory } from "./story";
import { readXlsx } from "./xlsx";

const { files, workbooks } = crmSamples();
const folder = fileURLToPath(new URL("../../../public/samples/", import.meta.url));
const textOf = (path: string) => files.find((file) => file.path === path)?.bytes.toString("utf8") ?? "";
const rowsOf = (path: string): string[][] =>
  parse(textOf(path), { bom: true, relax_column_count: true, skip_empty_lines: true });
const column = (path: string, header: string): string[] => {
  const [headers = [], ...rows] = rowsOf(path);
  return rows.map((row) => row[headers.indexOf(header)] ?? "no such column");
};

describe("sample files of other systems", () => {
  it.each(files)("public/samples/$path is up to date; if not, run: npm run samples", ({ path, bytes }) => {
    expect(readFileSync(folder + path).equals(bytes)).toBe(true);
  });

  it.each(workbooks)(
    "public/samples/$path holds what it should; if not, run: npm run samples",
    async (workbook) => {
      const { path, ...content } = workbook;
      expect(await readXlsx(folder + path)).toEqual(content);
    },
  );

  it("public/samples holds no other files in the folders of systems", async () => {
    const there = await readdir(folder, { recursive: true });
    const named = there.filter((name) => name.includes("/") && name.includes("."));
    expect(named.toSorted()).toEqual([...files, ...workbooks].map(({ path }) => path).toSorted());
  });
});

it("the page of sample files offers every one of them", () => {
  const offered = sampleFiles.flatMap(({ folder, files: names }) => names.map((name) => `${folder}/${name}`));
  expect(offered.toSorted()).toEqual([...files, ...workbooks].map(({ path }) => path).toSorted());
});

describe("the company that they tell of", () => {
  const story = sampleStory();

  it("has what KPIs need: won, lost and open deals, converted leads, rated tickets, both kinds of answers", () => {
    const count = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;
    for (const status of ["won", "lost", "open"])
      expect(count(story.deals, (deal) => deal.status === status)).toBeGreaterThan(4);
    expect(count(story.leads, ({ customer }) => customer !== null)).toBeGreaterThan(5);
    expect(count(story.leads, ({ isLost }) => isLost)).toBeGreaterThan(2);
    expect(count(story.tickets, ({ resolvedAt }) => resolvedAt === null)).toBeGreaterThan(0);
    for (const kind of ["csat", "nps"])
      expect(count(story.responses, (response) => response.kind === kind)).toBeGreaterThan(9);
  });

  it("tells nothing of the future, and nothing ends before it begins", () => {
    for (const { openedAt, closedAt, history } of story.deals) {
      expect(openedAt < SEEN_ON).toBe(true);
      if (closedAt) expect(openedAt < closedAt && closedAt < SEEN_ON).toBe(true);
      const times = history.map(({ enteredAt }) => enteredAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
    for (const { submittedAt } of story.responses) expect(submittedAt < SEEN_ON).toBe(true);
  });
});

describe("each system's own way of writing", () => {
  it("Salesforce: 18-character ids whose ends follow from the 15 of reports; a footer below a report", () => {
    const ids = column("salesforce/opportunities.csv", "Id");
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([18]));
    const report = rowsOf("salesforce/reports/opportunities.csv");
    expect(report.slice(1, 1 + ids.length).map(([id]) => id)).toEqual(ids.map((id) => id.slice(0, 15)));
    expect(report.slice(-5).every((row) => row.length === 1)).toBe(true);
    expect(column("salesforce/opportunities.csv", "CreatedDate")[0]).toMatch(/T\d\d:\d\d:00\.000\+0000$/);
  });

  it("HubSpot: stages by label in exports and by id in the API, minutes and no seconds, probability from 0 to 1", () => {
    expect(column("hubspot/deals.csv", "Deal Stage")).toContain("Closed Won");
    expect(column("hubspot/api/deals.csv", "dealstage")).toContain("closedwon");
    for (const at of column("hubspot/deals.csv", "Create Date"))
      expect(at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    for (const p of column("hubspot/deals.csv", "Deal probability")) expect(Number(p)).toBeLessThanOrEqual(1);
  });

  it("Zoho: converted leads are not among the leads, and reference columns have their ids beside them", () => {
    expect(column("zoho/leads.csv", "Record Id").length).toBeLessThan(sampleStory().leads.length);
    const accounts = new Set(column("zoho/accounts.csv", "Record Id"));
    for (const id of column("zoho/cases.csv", "Account Name.id")) expect(accounts.has(id)).toBe(true);
  });

  it("Dynamics: three hidden columns that are not to be modified, dates as dates", () => {
    for (const { header, hiddenColumns, rows } of workbooks) {
      expect(hiddenColumns).toBe(3);
      expect(header.slice(0, 3).every((name) => name.startsWith("(Do Not Modify) "))).toBe(true);
      expect(rows.every((row) => row[2] instanceof Date)).toBe(true);
    }
  });

  it("a plain sheet: semicolons, 1.234,50 and Windows-1252, in which ü is the one byte FC and € is 80", () => {
    const customers = files.find(({ path }) => path === "plain/customers.csv")?.bytes;
    expect(customers?.includes(0xfc)).toBe(true);
    expect(customers?.includes(Buffer.from("ü", "utf8"))).toBe(false);
    expect(files.find(({ path }) => path === "plain/survey-responses.csv")?.bytes.includes(0x80)).toBe(true);
    const deals = files.find(({ path }) => path === "plain/deals.csv")?.bytes.toString("latin1") ?? "";
    expect(deals).toMatch(/;\d{1,2}\.\d{3},\d\d;EUR;/);
  });

  it.each(["salesforce", "hubspot", "zoho", "dynamics"])(
    "%s: survey answers and costs are what the API takes, once headers are read as field names",
    (system) => {
      const context = { currency: company.currency, clock: localClock(company.timeZone) };
      const fieldOf = (header: string) =>
        header
          .replace(/ (id|at)\b/gi, (_, word: string) => word[0]?.toUpperCase() + word.slice(1).toLowerCase())
          .replace(/^./, (letter) => letter.toLowerCase())
          .replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
      for (const [file, type] of [
        ["survey-answers", "survey-responses"],
        ["costs", "ledger-entries"],
      ] as const) {
        const [headers = [], ...rows] = rowsOf(`${system}/${file}.csv`);
        for (const row of rows) {
          const record = Object.fromEntries(
            headers.flatMap((header, at) => {
              const cell = row[at] ?? "";
              if (cell === "") return [];
              return [[fieldOf(header), header === "Score" || header === "Amount" ? Number(cell) : cell]];
            }),
          );
          const reading = recordDefinitions[type].read(record, context);
          expect("errors" in reading ? reading.errors : []).toEqual([]);
        }
      }
    },
  );
});
