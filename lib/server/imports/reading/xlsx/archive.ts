import "server-only";
import { posix } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { RefusedFile } from "../refused-file";

/** Files within a spreadsheet's archive. */
const MAX_ENTRIES = 5_000;
/** Unpacked size of all of them: a hundred thousand rows of fifty columns take about 300 MiB. */
const MAX_UNPACKED_BYTES = 768 * 1024 * 1024;
/** Unpacked size of the shared texts, which are held in memory. */
export const MAX_STRINGS_BYTES = 192 * 1024 * 1024;

/** The parts of a spreadsheet, each read as a stream. */
export type Archive = {
  has(name: string): boolean;
  sizeOf(name: string): number;
  /** @throws RefusedFile where there is no such part */
  open(name: string): Promise<Readable>;
  close(): void;
};

const unreadable = (error: unknown) =>
  new RefusedFile(
    `This is not a spreadsheet that can be read (${error instanceof Error ? error.message : "damaged archive"}).`,
  );

const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > MAX_ENTRIES)
    throw new RefusedFile(`The spreadsheet holds ${zip.entryCount} parts; at most ${MAX_ENTRIES} are read.`);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    if (bytes > MAX_UNPACKED_BYTES)
      throw new RefusedFile(
        `The spreadsheet is larger than ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB when unpacked. Save it as CSV, or in several files.`,
      );
    if (entry.isEncrypted())
      throw new RefusedFile("The spreadsheet is protected by a password; save it without one.");
    entries.set(posix.normalize(entry.fileName.replaceAll("\\", "/")), entry);
  }
  return entries;
};

/**
 * Opens a spreadsheet's archive after a look at its list of contents: how many parts, and how large they are unpacked.
 * The sizes are held to while unpacking.
 * @throws RefusedFile for what is too large, protected or no archive
 */
export async function openArchive(path: string): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    throw unreadable(error);
  }
  try {
    const entries = await entriesOf(zip);
    return {
      has: (name) => entries.has(name),
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      async open(name) {
        const entry = entries.get(name);
        if (!entry) throw new RefusedFile(`The spreadsheet lacks its part ${name}.`);
        return zip.openReadStreamPromise(entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof RefusedFile ? error : unreadable(error);
  }
}
