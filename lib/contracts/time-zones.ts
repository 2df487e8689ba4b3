/**
 * Names that Node's and the browsers' lists still give in their old spelling; both spellings are valid everywhere,
 * and people look for the present one.
 */
const presentNames: Readonly<Record<string, string>> = {
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** A zone's present spelling: "Asia/Calcutta" → "Asia/Kolkata". */
export const presentTimeZone = (zone: string): string => presentNames[zone] ?? zone;

/** Every zone that can be chosen, by its present name, sorted, UTC first. */
export const timeZones = (): string[] => [
  "UTC",
  ...[...new Set(Intl.supportedValuesOf("timeZone").map(presentTimeZone))]
    .filter((zone) => zone !== "UTC")
    .sort(),
];

/** Whether `Intl` knows the zone by an IANA name. Bare offsets ("+02:00") are no zones: they know no summer time. */
export const isTimeZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};
