import { z } from "zod";
import { FIRST_YEAR, LAST_YEAR } from "./records/sent-time";

const isKnown = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
const NO_YEAR = `Write a year from ${FIRST_YEAR} to ${LAST_YEAR}`;

/** The query of what is shown by calendar year. */
export const yearQuerySchema = z.strictObject({
  year: z
    .string({ error: NO_YEAR })
    .regex(/^\d{4}$/, NO_YEAR)
    .transform(Number)
    .refine(isKnown, NO_YEAR)
    .meta({ description: "Calendar year", examples: ["2026"] }),
});

/** A calendar month, "2026-03". */
export const monthSchema = z
  .string({ error: "Write the month as YYYY-MM" })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Write the month as YYYY-MM")
  .refine((month) => isKnown(Number(month.slice(0, 4))), NO_YEAR)
  .meta({ description: "Calendar month", examples: ["2026-03"] });
