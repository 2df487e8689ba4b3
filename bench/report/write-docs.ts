import { readFile, writeFile } from "node:fs/promises";

const FILE = "docs/performance.md";

/**
 * Replaces what was measured in docs/performance.md, between its marks.
 * @param name of the marks @throws Error when they are not there
 */
export async function writeDocs(measured: string, name = "measured"): Promise<void> {
  const [BEGIN, END] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const text = await readFile(FILE, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${FILE} lacks its marks ${BEGIN} and ${END}.`);
  await writeFile(FILE, `${text.slice(0, begin + BEGIN.length)}\n${measured}\n${text.slice(end)}`);
}
