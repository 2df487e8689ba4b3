import "server-only";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Encoding } from "@/lib/contracts/imports/vocabulary";
import { TooLarge } from "@/lib/errors";
import { db } from "@/lib/server/db";
import { EncodingDetector } from "../reading/encoding";
import { kindOfFile } from "../reading/file-kind";
import type { ImportFile } from "../reading/import-file";

/** In base64, as the database client sends it, 128 KiB: it keeps what it sent last for its error reports (see write-records.ts). */
const CHUNK_BYTES = 96 * 1024;
/** Largest files: a million rows of CSV take about 200 MiB; a workbook of a hundred thousand, 10 MiB. */
const MAX_BYTES = { text: 512 * 1024 * 1024, xlsx: 100 * 1024 * 1024 };

export type Key = { organizationId: string; importId: string };
export type SavedFile = { format: "text" | "xlsx"; byteSize: number; encoding: Encoding };

/**
 * Saves a file's bytes in pieces while they arrive, so that any instance can read them (decision 0031).
 * @throws TooLarge · RefusedFile for an empty file and for other kinds of files
 */
export async function saveFile(
  { organizationId, importId }: Key,
  bytes: AsyncIterable<Uint8Array>,
): Promise<SavedFile> {
  const detector = new EncodingDetector();
  let format: "text" | "xlsx" | null = null;
  let [byteSize, position] = [0, 0];
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  const flush = async () => {
    const piece = Buffer.concat(pending);
    [pending, pendingBytes] = [[], 0];
    format ??= kindOfFile(piece);
    if (format === "text") detector.add(piece);
    await db.importChunk.create({ data: { organizationId, importId, position, bytes: piece } });
    position += 1;
  };
  for await (const chunk of bytes) {
    byteSize += chunk.byteLength;
    if (byteSize > MAX_BYTES[format ?? "text"])
      throw new TooLarge(
        `A file may have ${MAX_BYTES[format ?? "text"] / 1024 / 1024} MiB at most. Split it, or save a workbook as CSV.`,
      );
    pending.push(chunk);
    pendingBytes += chunk.byteLength;
    if (pendingBytes >= CHUNK_BYTES) await flush();
  }
  if (pendingBytes > 0) await flush();
  format ??= kindOfFile(new Uint8Array());
  return { format, byteSize, encoding: detector.done() };
}

async function* pieces({ organizationId, importId }: Key): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await db.importChunk.findUnique({
      where: { organizationId_importId_position: { organizationId, importId, position } },
    });
    if (!piece) return;
    yield piece.bytes;
  }
}

/** A saved file, to be read; `done` removes what reading it left on the disk. */
export function storedFile(
  key: Key,
  format: "text" | "xlsx",
): { file: ImportFile; done: () => Promise<void> } {
  let folder: Promise<string> | null = null;
  const copy = async () => {
    const made = await mkdtemp(path.join(tmpdir(), "plumbline-import-"));
    await pipeline(
      Readable.from(pieces(key)),
      createWriteStream(path.join(made, "file.xlsx"), { mode: 0o600 }),
    );
    return made;
  };
  const file: ImportFile = {
    format,
    bytes: () => pieces(key),
    path: async () => {
      folder ??= copy();
      return path.join(await folder, "file.xlsx");
    },
  };
  const done = async () => {
    if (folder) await rm(await folder, { recursive: true, force: true });
  };
  return { file, done };
}
