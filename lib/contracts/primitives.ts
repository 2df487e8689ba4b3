import { z } from "zod";
import { isLocalDate } from "@/lib/time/dates";

/** A calendar date without a time zone, "2026-02-28". Impossible dates are refused. */
export const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Write the date as YYYY-MM-DD")
  .refine(isLocalDate, "There is no such date");

/** A date as "2026-02-28" (local midnight) or an ISO 8601 timestamp with an offset. */
export const timestampOrDate = z.union([localDate, z.iso.datetime({ offset: true })], {
  error: "Write a date (YYYY-MM-DD) or an ISO 8601 timestamp with an offset",
});
