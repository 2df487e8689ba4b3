/** Years a record may carry; outside lies a typing error, not a customer. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?$/;

/** The organization's clock: what turns a date into an instant and back. */
export type LocalClock = {
  /** The instant at which the local day begins. */
  startOfDay(date: string): Date;
  /** The local day, YYYY-MM-DD, on which the instant lies. */
  dayOf(instant: Date): string;
};

/** A time as it was sent: an instant, or a local date that becomes one in the organization's time zone. */
export class SentInstant {
  constructor(readonly sent: Date | string) {}
  on(clock: LocalClock): Date {
    return typeof this.sent === "string" ? clock.startOfDay(this.sent) : this.sent;
  }
}

/** A day as it was sent: a local date, or an instant whose local day is meant. */
export class SentDay {
  constructor(readonly sent: Date | string) {}
  on(clock: LocalClock): string {
    return typeof this.sent === "string" ? this.sent : clock.dayOf(this.sent);
  }
}

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const offsetOf = (text: string) => {
  if (text === "Z") return "Z";
  const digits = text.slice(1).replace(":", "").padEnd(4, "0");
  return `${text.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
};

/**
 * Reads an ISO 8601 date ("2026-02-28") as itself and a timestamp with offset ("2026-02-28T09:30:00+01:00", also
 * without seconds, or with the offset as +0100) as the instant, to the millisecond; or says what is wrong.
 */
export function readTime(text: string): { time: Date | string } | { problem: string } {
  const match = PATTERN.exec(text);
  if (!match) {
    return {
      problem: /^\d{4}-\d{2}-\d{2}T[\d:.,]+$/.test(text)
        ? 'Add the offset from UTC to this timestamp, such as "2026-02-28T09:30:00+01:00" or "…Z"'
        : 'Write a date, "2026-02-28", or an ISO 8601 timestamp with an offset, "2026-02-28T09:30:00+01:00"',
    };
  }
  const [, yearText = "", monthText = "", dayText = "", hour, minute, second, fraction, offset] = match;
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return { problem: `There is no such date as ${yearText}-${monthText}-${dayText}` };
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return { problem: `The year must lie between ${FIRST_YEAR} and ${LAST_YEAR}` };
  if (offset === undefined) return { time: text };
  const milliseconds = (fraction ?? "").slice(0, 3).padEnd(3, "0");
  const written = `${yearText}-${monthText}-${dayText}T${hour}:${minute}:${second ?? "00"}.${milliseconds}${offsetOf(offset)}`;
  return { time: new Date(written) };
}
