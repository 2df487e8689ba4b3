import "server-only";
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { RefusedFile } from "../refused-file";

export type XmlHandlers = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Characters of one text; longer ones are no cells. */
export const MAX_TEXT = 4 * 1024 * 1024;
/** Attributes of one tag: Excel writes a handful. */
const MAX_ATTRIBUTES = 100;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML as it streams in. Document types are refused, so nothing is expanded; names lose their prefix.
 * @param afterChunk is awaited between pieces, for handing on what was read so far
 * @throws RefusedFile for a document type and for what is not well-formed
 */
export async function readXml(
  stream: Readable,
  { open, text, close }: XmlHandlers,
  afterChunk?: () => Promise<void> | undefined,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let attributes = 0;
  parser.on("doctype", () => {
    throw new RefusedFile("The spreadsheet's XML has a document type, which no spreadsheet needs.");
  });
  parser.on("error", (error) => {
    throw new RefusedFile(`The spreadsheet's XML is damaged: ${error.message}.`);
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES)
      throw new RefusedFile("A tag of the spreadsheet's XML has too many attributes.");
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    open?.(localName(tag.name), tag.attributes);
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", (tag) => close?.(localName(tag.name)));
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      const pause = afterChunk?.();
      if (pause) await pause;
    }
    parser.close();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(
      `The spreadsheet cannot be unpacked (${error instanceof Error ? error.message : "damaged"}).`,
    );
  } finally {
    stream.destroy();
  }
}
