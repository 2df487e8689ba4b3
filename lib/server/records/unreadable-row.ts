import "server-only";

/** In place of a row that could not be read, such as a broken NDJSON line; it is rejected with this message. */
export class UnreadableRow {
  constructor(readonly message: string) {}
}
