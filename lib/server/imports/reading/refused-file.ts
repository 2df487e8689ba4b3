import "server-only";
import { Unprocessable } from "@/lib/errors";

/** A file that cannot be read as a whole: nothing of it is taken. Names row and column where there are some. */
export class RefusedFile extends Unprocessable {
  constructor(message: string, place: { row?: number; column?: string } = {}) {
    const { row, column } = place;
    const where = [
      row === undefined ? null : `row ${row}`,
      column === undefined ? null : `column ${column}`,
    ].filter((part) => part !== null);
    super(
      `${message} Nothing was imported.`,
      where.length > 0 ? [{ path: where.join(", "), message }] : undefined,
    );
  }
}
