import { mkdir, writeFile } from "node:fs/promises";
import { sampleFiles } from "./samples";

// npm run samples: writes public/samples/<record type>.ndjson.

const folder = new URL("../../public/samples/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const [type, text] of Object.entries(sampleFiles()))
  await writeFile(new URL(`${type}.ndjson`, folder), text);
console.log("Wrote public/samples.");
