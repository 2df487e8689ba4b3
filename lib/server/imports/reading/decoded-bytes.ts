import "server-only";
import type { Encoding } from "@/lib/contracts/imports/vocabulary";
import { RefusedFile } from "./refused-file";

/** The bytes as UTF-8 without a mark at their start. @throws RefusedFile where they are not in the encoding */
export async function* asUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array | string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new RefusedFile(`The file is not written in ${encoding}; choose another encoding.`);
    }
  };
  for await (const chunk of bytes) {
    const text = decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}
