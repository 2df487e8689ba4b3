import { readFile, writeFile } from "node:fs/promises";

const FILE = "docs/performance.md";
const [BEGIN, END] = ["<!-- measured: begin -->", "<!-- measured: end -->"];

/** Replaces what was measured in docs/performance.md. @throws Error when the marks are not there */
export async function writeDocs(measured: string): Promise<void> {
  const text = await readFile(FILE, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${FILE} lacks its marks ${BEGIN} and ${END}.`);
  await writeFile(FILE, `${text.slice(0, begin + BEGIN.length)}\n${measured}\n${text.slice(end)}`);
}
