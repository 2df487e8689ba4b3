import "server-only";
import { presentTimeZone, timeZones } from "@/lib/contracts/time-zones";

/** One choice of a list that people pick from. */
export type Choice = { value: string; label: string };

/** Currencies in use (ISO 4217); `Intl` also knows those of the past, which nobody should have to scroll through. */
const currenciesInUse = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
  INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
  MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
  SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV
  WST XAF XCD XOF XPF YER ZAR ZMW`
  .trim()
  .split(/\s+/);

const locales = `
  en-GB en-US en-AU en-CA en-IE en-IN en-NZ en-ZA bg-BG cs-CZ da-DK de-AT de-CH de-DE el-GR es-ES es-MX et-EE fi-FI
  fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU it-CH it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR
  pt-PT ro-RO sk-SK sl-SI sv-SE tr-TR uk-UA zh-CN zh-TW`
  .trim()
  .split(/\s+/);

const partOf = (zone: string, timeZoneName: "longGeneric" | "shortOffset", at: Date): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName })
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName")?.value ?? "";

const timeZoneLabel = (zone: string, at: Date): string => {
  if (zone === "UTC") return "UTC (Coordinated Universal Time)";
  const offset = partOf(zone, "shortOffset", at).replace("GMT", "UTC").replace("-", "−");
  return `${zone.replaceAll("_", " ")} (${partOf(zone, "longGeneric", at)}, ${offset})`;
};

let zones: { day: string; choices: Choice[] } | undefined;

/** Time zones with their names and the difference from UTC on this day, which is why they are made anew every day. */
export const timeZoneChoices = (now: Date, chosen?: string): Choice[] => {
  const day = now.toISOString().slice(0, 10);
  if (zones?.day !== day) {
    zones = { day, choices: timeZones().map((zone) => ({ value: zone, label: timeZoneLabel(zone, now) })) };
  }
  const present = chosen && presentTimeZone(chosen);
  if (!present || zones.choices.some(({ value }) => value === present)) return zones.choices;
  return [{ value: present, label: timeZoneLabel(present, now) }, ...zones.choices];
};

/** Currencies with their names: "EUR – Euro". */
export const currencyChoices = (chosen?: string): Choice[] => {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const codes = new Set(chosen ? [chosen, ...currenciesInUse] : currenciesInUse);
  return [...codes].sort().map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
};

/** Languages and regions with a sample of how they write figures and dates. */
export const localeChoices = (chosen?: string): Choice[] => {
  const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
  const sampleDay = new Date(Date.UTC(2026, 11, 31));
  const sample = (tag: string) =>
    [
      new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }).format(12345.6),
      new Intl.DateTimeFormat(tag, { timeZone: "UTC", dateStyle: "medium" }).format(sampleDay),
    ].join(" · ");
  return [...new Set(chosen ? [chosen, ...locales] : locales)].map((tag) => ({
    value: tag,
    label: `${names.of(tag) ?? tag} · ${sample(tag)}`,
  }));
};
