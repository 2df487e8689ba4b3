import "server-only";
import { InvalidInput, TooLarge, Unprocessable } from "@/lib/errors";

/** The body's bytes, refused as soon as they pass the limit, whatever Content-Length says. */
export async function* limitedBody(
  request: Request,
  maxBytes: number,
  advice: string,
): AsyncGenerator<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) throw new TooLarge(advice);
  if (!request.body) return;
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new TooLarge(advice);
    yield chunk;
  }
}

const jsonLimit = 1024 * 1024;

/** A JSON body of at most 1 MiB; anything else is said in words. */
export const readJson = async (request: Request): Promise<unknown> => {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Unprocessable("Send the body as application/json.");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for await (const chunk of limitedBody(request, jsonLimit, "The body may be 1 MiB at most.")) {
      text += decoder.decode(chunk, { stream: true });
    }
    text += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new InvalidInput("The body is not valid UTF-8.");
    throw error;
  }
  if (text.trim() === "") throw new InvalidInput("The body is empty; a JSON value is expected.");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInput(
      `The body is not valid JSON: ${error instanceof Error ? error.message : "unreadable"}`,
    );
  }
};
