import "server-only";

/** An answer as the bytes of its JSON: sent as they are, and parsed only where a page wants it. */
export class Serialized<Answer> {
  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {}

  response(status: number, headers: Readonly<Record<string, string>>): Response {
    return new Response(this.bytes, { status, headers: { ...headers, "Content-Type": "application/json" } });
  }

  /** The answer itself, as whoever receives the bytes reads it. */
  parsed(): Answer {
    return JSON.parse(new TextDecoder().decode(this.bytes)) as Answer;
  }
}
