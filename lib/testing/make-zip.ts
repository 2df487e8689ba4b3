const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};

/** A part of an archive: its content, compressed already where `method` is 8, and what its headers claim. */
export type ZipPart = { content: string | Uint8Array; method?: 0 | 8; claimedSize?: number; crc?: number };

/** A ZIP archive, stored without compression unless a part says otherwise: for files that no program would write. */
export function makeZip(parts: Readonly<Record<string, string | ZipPart>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part = typeof given === "string" ? { content: given } : given;
    const content = Buffer.from(part.content);
    const method = part.method ?? 0;
    const size = part.claimedSize ?? content.length;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(part.crc ?? crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(size, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), content);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2, 0, 24);
    entry.writeUInt32LE(offset, 38);
    central.push(Buffer.from("PK\x01\x02", "latin1"), entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet with the given XML in and around its rows. */
export const makeWorkbook = (
  sheet: string | ZipPart,
  { book = "", strings }: { book?: string; strings?: string | ZipPart } = {},
): Buffer =>
  makeZip({
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${spreadsheet}" xmlns:r="${office}">${book}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": strings }),
    "xl/worksheets/sheet1.xml": sheet,
  });

/** The XML of a sheet with these rows. */
export const sheetXml = (rows: string, before = ""): string =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`;

/** A row of cells with texts in them. */
export const textRow = (row: number, ...texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
