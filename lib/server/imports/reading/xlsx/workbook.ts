import "server-only";
import { posix } from "node:path";
import { RefusedFile } from "../refused-file";
import { type Archive, MAX_STRINGS_BYTES } from "./archive";
import { dateStyles } from "./date-styles";
import { readXml } from "./xml";

export type Sheet = { name: string; isHidden: boolean; path: string };
export type Workbook = { sheets: Sheet[]; date1904: boolean };

const BOOK = "xl/workbook.xml";

const relationships = async (archive: Archive): Promise<Map<string, string>> => {
  const targets = new Map<string, string>();
  await readXml(await archive.open("xl/_rels/workbook.xml.rels"), {
    open(name, { Id, Target }) {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : posix.normalize(posix.join("xl", Target)));
    },
  });
  return targets;
};

/** The sheets of a spreadsheet, in its order. @throws RefusedFile for an archive that is no spreadsheet */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has(BOOK))
    throw new RefusedFile("This archive is no Excel workbook (.xlsx). Choose a .csv, .tsv or .xlsx file.");
  const targets = await relationships(archive);
  const sheets: Sheet[] = [];
  let date1904 = false;
  await readXml(await archive.open(BOOK), {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const path = targets.get(attributes["r:id"] ?? attributes.id ?? "");
      if (path === undefined || !archive.has(path) || !path.includes("worksheets/")) return;
      const isHidden = attributes.state === "hidden" || attributes.state === "veryHidden";
      sheets.push({ name: attributes.name ?? "", isHidden, path });
    },
  });
  if (sheets.length === 0) throw new RefusedFile("The workbook has no sheet with cells.");
  return { sheets, date1904 };
}

/** Texts that cells name by number; phonetic guides are no part of them. */
export async function readSharedTexts(archive: Archive): Promise<string[]> {
  const name = "xl/sharedStrings.xml";
  const texts: string[] = [];
  if (!archive.has(name)) return texts;
  if (archive.sizeOf(name) > MAX_STRINGS_BYTES)
    throw new RefusedFile("The spreadsheet's texts are too many to be held in memory. Save it as CSV.");
  let [text, inText, inGuide] = ["", false, false];
  await readXml(await archive.open(name), {
    open(tag) {
      if (tag === "si") text = "";
      else if (tag === "t") inText = true;
      else if (tag === "rPh") inGuide = true;
    },
    text(part) {
      if (inText && !inGuide) text += part;
    },
    close(tag) {
      if (tag === "si") texts.push(text);
      else if (tag === "t") inText = false;
      else if (tag === "rPh") inGuide = false;
    },
  });
  return texts;
}

/** Of each style by number, whether it shows dates, elapsed times, or neither. */
export async function readDateStyles(archive: Archive) {
  const name = "xl/styles.xml";
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  if (archive.has(name)) {
    await readXml(await archive.open(name), {
      open(tag, { numFmtId, formatCode }) {
        if (tag === "numFmt" && formatCode !== undefined) formats.set(Number(numFmtId), formatCode);
        else if (tag === "cellXfs") inCells = true;
        else if (tag === "xf" && inCells) styles.push(Number(numFmtId ?? 0));
      },
      close(tag) {
        if (tag === "cellXfs") inCells = false;
      },
    });
  }
  return dateStyles(styles, formats);
}
