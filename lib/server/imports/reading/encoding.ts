import "server-only";
import type { Encoding } from "@/lib/contracts/imports/vocabulary";

/** Bytes looked at for the pattern of zeros that UTF-16 without a mark leaves. */
const PATTERN_BYTES = 4_096;
/** Share of zeros on one side of each pair from which on text is UTF-16: spaces and digits always have one. */
const ZERO_SHARE = 0.3;

const marks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

const byMark = (start: Uint8Array): Encoding | null =>
  marks.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte))?.encoding ?? null;

const byZeros = (start: Uint8Array): Encoding | null => {
  const length = Math.min(start.length, PATTERN_BYTES) & ~1;
  if (length < 4) return null;
  let [high, low] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (start[at] === 0) high += 1;
    if (start[at + 1] === 0) low += 1;
  }
  const pairs = length / 2;
  if (low / pairs >= ZERO_SHARE && low > 4 * high) return "utf-16le";
  if (high / pairs >= ZERO_SHARE && high > 4 * low) return "utf-16be";
  return null;
};

/**
 * Finds out how a text file is encoded while its bytes pass by: by its mark, by the pattern of zeros of UTF-16, by
 * whether all of it is valid UTF-8, or else Windows-1252, in which every byte means something.
 */
export class EncodingDetector {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private isUtf8 = true;
  private start: Uint8Array = new Uint8Array();

  add(bytes: Uint8Array): void {
    if (this.start.length < PATTERN_BYTES) {
      const missing = bytes.subarray(0, PATTERN_BYTES - this.start.length);
      const joined = new Uint8Array(this.start.length + missing.length);
      joined.set(this.start);
      joined.set(missing, this.start.length);
      this.start = joined;
    }
    if (this.isUtf8) this.decode(bytes);
  }

  done(): Encoding {
    if (this.isUtf8) this.decode();
    return byMark(this.start) ?? byZeros(this.start) ?? (this.isUtf8 ? "utf-8" : "windows-1252");
  }

  private decode(bytes?: Uint8Array): void {
    try {
      this.decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      this.isUtf8 = false;
    }
  }
}
