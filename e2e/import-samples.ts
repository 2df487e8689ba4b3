import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";

/** A file as somebody drops it. */
export type Dropped = { name: string; type: string; bytes: Buffer };

/** Years before the demo's records, so that no other journey counts what is imported here. */
const inThePast = (text: string) => text.replaceAll("2026", "2015").replaceAll("2027", "2016");

/** Digits that no other run has. */
export const ownDigits = (): string => String(Date.now()).slice(-8);

type Change = (text: string) => string;

/** A sample with ids of its own and dates of years ago; without the rows that `keep` leaves out. */
export async function csvSample(
  path: string,
  {
    ids,
    keep = () => true,
    more = (text) => text,
  }: { ids: Change; keep?: (line: string) => boolean; more?: Change },
  encoding: "utf8" | "latin1" = "utf8",
): Promise<Dropped> {
  const text = (await readFile(`public/samples/${path}`)).toString(encoding);
  const [header = "", ...lines] = text.split(/\r?\n/);
  const kept = lines.filter((line) => line !== "" && keep(line)).map((line) => ids(inThePast(line)));
  const bytes = Buffer.from(more([header, ...kept, ""].join("\r\n")), encoding);
  return { name: path.replace(/^.*\//, ""), type: "text/csv", bytes };
}

/** The same of a workbook: the ids are in the first column. */
export async function xlsxSample(path: string, ids: Change): Promise<Dropped> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(`public/samples/${path}`);
  const sheet = book.worksheets.find(({ state }) => state === "visible");
  sheet?.eachRow((row, number) => {
    if (number === 1) return;
    row.eachCell((cell, column) => {
      const { value } = cell;
      if (column === 1) cell.value = ids(String(value));
      else if (value instanceof Date) {
        const earlier = new Date(value);
        earlier.setUTCFullYear(value.getUTCFullYear() - 11);
        cell.value = earlier;
      }
    });
  });
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: path.replace(/^.*\//, ""), type, bytes };
}
