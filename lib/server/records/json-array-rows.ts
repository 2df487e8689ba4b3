import "server-only";
import { InvalidInput } from "@/lib/errors";
import { refuseInexactNumbers } from "./exact-numbers";
import { oversizedRow } from "./oversized-row";
import { MAX_ROW_LENGTH } from "./row-limits";

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const ADVICE = 'Send a JSON array of records, such as [{"externalId": "A-1001", …}]';

const notAnArray = (start: string): InvalidInput =>
  new InvalidInput(
    start.startsWith("{")
      ? `The body is one JSON object. ${ADVICE}; or send one object a line as application/x-ndjson.`
      : `The body is not a JSON array. ${ADVICE}.`,
  );

/**
 * Splits the text of a JSON array into its elements as it arrives, so that only one record is held and parsed at a
 * time, however large the array and however deep its nesting.
 */
class ArraySplitter {
  private stage: "before" | "inside" | "after" = "before";
  private pending = "";
  private depth = 0;
  private inString = false;
  private escaped = false;
  private oversized = false;
  private count = 0;

  /** The records completed by this piece of text. @throws InvalidInput where the text is no JSON array */
  *push(text: string): Generator<unknown> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.stage !== "inside") {
        if (isSpace(code)) continue;
        if (this.stage === "after") throw new InvalidInput(`Something follows the array's end. ${ADVICE}.`);
        if (code !== OPEN_BRACKET) throw notAnArray(text.slice(at));
        this.stage = "inside";
        from = at + 1;
      } else if (this.isEndOfElement(code)) {
        this.keep(text.slice(from, at));
        from = at + 1;
        if (code === CLOSE_BRACKET) this.stage = "after";
        if (!this.isEmptyArray()) yield this.take();
      }
    }
    if (this.stage === "inside") this.keep(text.slice(from));
  }

  /** @throws InvalidInput when the body was empty or the array is not closed */
  end(): void {
    if (this.stage === "before") throw new InvalidInput(`The body is empty. ${ADVICE}.`);
    if (this.stage === "inside")
      throw new InvalidInput(
        `The array is not closed: the body ends after ${this.count} whole records. Nothing was stored.`,
      );
  }

  /** Follows strings and nesting; true at the comma or bracket that ends an element of the outer array. */
  private isEndOfElement(code: number): boolean {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (code === BACKSLASH) this.escaped = true;
      else if (code === QUOTE) this.inString = false;
      return false;
    }
    if (code === QUOTE) this.inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.depth += 1;
    else if (this.depth === 0) return code === COMMA || code === CLOSE_BRACKET;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.depth -= 1;
    return false;
  }

  private keep(piece: string): void {
    if (this.oversized) return;
    this.oversized = this.pending.length + piece.length > MAX_ROW_LENGTH;
    this.pending = this.oversized ? "" : this.pending + piece;
  }

  private isEmptyArray(): boolean {
    return this.stage === "after" && this.count === 0 && !this.oversized && this.pending.trim() === "";
  }

  private take(): unknown {
    const { pending, oversized, count } = this;
    this.pending = "";
    this.oversized = false;
    this.count += 1;
    if (oversized) return oversizedRow();
    try {
      return JSON.parse(refuseInexactNumbers(pending));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unreadable";
      throw new InvalidInput(
        `Record ${count} (from 0) is not valid JSON, and nothing was stored: ${reason}. To have single broken records rejected, send one a line as application/x-ndjson.`,
      );
    }
  }
}

/**
 * The records of a JSON array while it arrives: with each piece of its text, those that it completes.
 * @throws InvalidInput where the text is not a JSON array, in words that help
 */
export async function* jsonArrayRows(pieces: AsyncIterable<string>): AsyncGenerator<unknown[]> {
  const splitter = new ArraySplitter();
  for await (const piece of pieces) yield [...splitter.push(piece)];
  splitter.end();
}
