/** Today's local date in a time zone, "2026-11-28", by the browser's clock: for what a form begins with. */
export const localToday = (timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(),
  );
