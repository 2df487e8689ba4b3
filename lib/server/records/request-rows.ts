import "server-only";
import { AppError, InvalidInput, TooLarge } from "@/lib/errors";
import { limitedBody } from "../http/read-body";
import { jsonArrayRows } from "./json-array-rows";
import { ndjsonRows } from "./ndjson-rows";
import { MAX_BODY_BYTES, MAX_ROWS } from "./row-limits";

const readers = { "application/json": jsonArrayRows, "application/x-ndjson": ndjsonRows };

const isReadable = (type: string): type is keyof typeof readers => Object.hasOwn(readers, type);

const readerOf = (headers: Headers) => {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset="?([^"]*)"?\s*$/.exec(parameter)?.[1])
    .find(Boolean);
  const encoding = headers.get("content-encoding") ?? "identity";
  const trimmed = type.trim();
  if (isReadable(trimmed) && /^utf-?8$/.test(charset ?? "utf-8") && encoding === "identity")
    return readers[trimmed];
  throw new AppError(
    415,
    "Unsupported media type",
    "Send records uncompressed and in UTF-8, as application/json (an array) or application/x-ndjson (one object a line).",
  );
};

/** Bytes as text; a character may be cut in two by the network. @throws InvalidInput for anything but UTF-8 */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new InvalidInput("The body is not valid UTF-8. Nothing was stored.");
    }
  };
  for await (const chunk of bytes) yield decode(chunk);
  yield decode();
}

async function* observed(bytes: AsyncIterable<Uint8Array>, observe: (chunk: Uint8Array) => void) {
  for await (const chunk of bytes) {
    observe(chunk);
    yield chunk;
  }
}

/**
 * The rows of a request's body, a JSON array or NDJSON, in batches while it arrives. Batches, because waiting for each
 * of 50,000 rows would take longer than reading them.
 *
 * @param observe sees every byte of the body, for instance to hash it
 * @throws AppError 415 for another content type · TooLarge beyond 32 MiB or 50,000 rows · InvalidInput when the body
 *   as a whole cannot be read
 */
export async function* requestRows(
  request: Request,
  observe: (chunk: Uint8Array) => void,
): AsyncGenerator<unknown[]> {
  const reader = readerOf(request.headers);
  const advice = `A request may have ${MAX_BODY_BYTES / 1024 / 1024} MiB at most. Nothing was stored; send the records in several requests.`;
  const body = limitedBody(request, MAX_BODY_BYTES, advice);
  let rows = 0;
  for await (const batch of reader(decoded(observed(body, observe)))) {
    rows += batch.length;
    if (rows > MAX_ROWS)
      throw new TooLarge(
        `A request may have ${MAX_ROWS.toLocaleString("en")} records at most. Nothing was stored; send them in several requests.`,
      );
    yield batch;
  }
}
