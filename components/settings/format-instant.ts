type Place = { locale: string; timeZone: string };

/** "22 Nov 2026", in the organization's time zone and language. */
export const formatDay = (instant: string, { locale, timeZone }: Place): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(new Date(instant));

/** "22 Nov 2026, 16:40", in the organization's time zone and language. */
export const formatMinute = (instant: string, { locale, timeZone }: Place): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );
