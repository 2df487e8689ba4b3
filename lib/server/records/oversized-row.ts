import "server-only";
import { MAX_ROW_LENGTH } from "./row-limits";
import { UnreadableRow } from "./unreadable-row";

/** In place of a record longer than any valid one can be; its text is not kept. */
export const oversizedRow = () =>
  new UnreadableRow(`This record is longer than ${MAX_ROW_LENGTH / 1024} KiB; no valid record is`);
