import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { crmSamples } from "./crm-samples/files";
import { readXlsx, writeXlsx } from "./crm-samples/xlsx";
import { sampleFiles } from "./samples";

// npm run samples: writes public/samples/<record type>.ndjson, and below it a folder for each system to import from.

const folder = fileURLToPath(new URL("../../public/samples/", import.meta.url));
const write = async (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
};

for (const [type, text] of Object.entries(sampleFiles())) await write(`${type}.ndjson`, text);

const { files, workbooks } = crmSamples();
for (const { path: name, bytes } of files) await write(name, bytes);
for (const workbook of workbooks) {
  const { path: name, ...content } = workbook;
  const there = await readXlsx(path.join(folder, name)).catch(() => null);
  // The same content makes other bytes each time: what is right already stays.
  if (!isDeepStrictEqual(there, content)) await write(name, await writeXlsx(workbook));
}
console.log("Wrote public/samples.");
