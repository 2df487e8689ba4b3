import { z } from "zod";
import { isCurrency } from "./currency-code";
import { industries } from "./industries";
import { emailSchema, newPasswordSchema, personNameSchema } from "./sign-in";
import { isTimeZone, presentTimeZone } from "./time-zones";

const isLocale = (tag: string) => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};
const isThousandths = (value: number) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;

export const timeZoneSchema = z
  .string("Choose a time zone")
  .max(60)
  .refine(isTimeZone, "There is no such time zone; write an IANA name such as Europe/Berlin")
  .transform(presentTimeZone);
export const currencySchema = z
  .string("Choose a currency")
  .refine(isCurrency, "There is no such currency; write an ISO 4217 code such as EUR");
export const localeSchema = z
  .string("Choose how figures and dates are written")
  .max(35)
  .refine(isLocale, "This language and region is not known; write a tag such as en-GB or de-DE");
export const organizationNameSchema = z
  .string()
  .trim()
  .min(1, "Write the organization's name")
  .max(120, "At most 120 characters");

const settings = {
  name: organizationNameSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
  locale: localeSchema,
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  weekStart: z.int().min(1).max(7),
  /** Month, 1–12. */
  fiscalYearStartMonth: z.int().min(1).max(12),
  revenueSource: z.enum(["won-deals", "orders"]),
  churnRule: z.enum(["explicit", "inactivity"]),
  inactivityDays: z
    .int("Write whole days")
    .min(1, "At least 1 day")
    .max(3650, "At most 3,650 days (ten years)"),
  /** Percent of revenue; null while it is not known. */
  grossMarginPercent: z
    .number()
    .min(0, "Between 0 and 100 %")
    .max(100, "Between 0 and 100 %")
    .refine(isThousandths, "At most three decimals")
    .nullable(),
  /** Line of business, for benchmarks; null while it is not set. Left out, it stays as it is. */
  industry: z.enum(industries).nullable().optional(),
};

export const organizationInputSchema = z.strictObject(settings);
export type OrganizationInput = z.infer<typeof organizationInputSchema>;

export const organizationSchema = z.strictObject({
  id: z.uuid(),
  ...settings,
  timeZone: z.string(),
  industry: z.enum(industries).nullable(),
  isDemo: z.boolean(),
  /** Why the currency cannot be changed at present; null when it can. */
  currencyLocked: z.string().nullable(),
  dataChangedAt: z.iso.datetime().nullable(),
});
export type OrganizationDto = z.infer<typeof organizationSchema>;

/** The first visit: an organization and its first admin. */
export const setUpInputSchema = z.strictObject({
  name: organizationNameSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
  /** How figures and dates are written; en-GB when left out. */
  locale: localeSchema.optional(),
  admin: z.strictObject({
    name: personNameSchema,
    email: emailSchema,
    password: newPasswordSchema,
  }),
});
export type SetUpInput = z.infer<typeof setUpInputSchema>;
