import "server-only";
import type { DateOrder, DecimalMark } from "@/lib/contracts/imports/vocabulary";

const COMMA =
  /^[^\d]{0,4}-?(?:\d{1,3}(?:[.\s'’]\d{3})+|\d+),\d{1,2}[^\d]{0,4}$|^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d+,\d{4,}$/;
const POINT =
  /^[^\d]{0,4}-?(?:\d{1,3}(?:[,\s'’]\d{3})+|\d+)\.\d{1,2}[^\d]{0,4}$|^-?\d{1,3}(?:,\d{3}){2,}$|^-?\d+\.\d{4,}$/;
const DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?:\D|$)/;

/** What was seen of how a file writes numbers and dates. */
export class FormatDetector {
  private comma = 0;
  private point = 0;
  private dayFirst = 0;
  private monthFirst = 0;
  private dotted = 0;
  private open: string | null = null;

  add(text: string): void {
    if (text.length > 40 || !/\d/.test(text)) return;
    const trimmed = text.trim();
    const date = DATE.exec(trimmed);
    if (date) this.addDate(trimmed, date);
    else if (COMMA.test(trimmed)) this.comma += 1;
    else if (POINT.test(trimmed)) this.point += 1;
  }

  get decimal(): DecimalMark {
    return this.comma > this.point ? "comma" : "point";
  }

  /** Null where both orders are possible, or both were seen. Dates with points have the day first wherever they are used. */
  get dateOrder(): DateOrder | null {
    if (this.dayFirst > 0 && this.monthFirst > 0) return null;
    if (this.monthFirst > 0) return "mdy";
    return this.dayFirst > 0 || this.dotted > 0 ? "dmy" : null;
  }

  /** What is not certain, in words for the person who imports. */
  get notes(): string[] {
    const notes: string[] = [];
    if (this.comma > 0 && this.point > 0)
      notes.push("Some numbers have a decimal comma, others a decimal point: choose which is right.");
    if (this.dayFirst > 0 && this.monthFirst > 0)
      notes.push("Some dates have the day first, others the month: choose one, the others will be rejected.");
    else if (this.dateOrder === null && this.open !== null)
      notes.push(`Dates such as ${this.open} may begin with the day or with the month: choose.`);
    return notes;
  }

  private addDate(text: string, [, first, separator, second]: RegExpExecArray): void {
    if (Number(first) > 12) this.dayFirst += 1;
    else if (Number(second) > 12) this.monthFirst += 1;
    else if (separator === ".") this.dotted += 1;
    else this.open ??= text.slice(0, 20);
  }
}
