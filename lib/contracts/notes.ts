import { z } from "zod";
import { localDate } from "./primitives";

/** Who wrote something; without an id, a key of the API or somebody whose account is gone. */
export const authorSchema = z.strictObject({ userId: z.uuid().nullable(), name: z.string() });
export type Author = z.infer<typeof authorSchema>;

/** Wide enough for any history; a year half typed ("0202") is none yet. */
export const recordedDate = localDate.refine(
  (date) => date >= "1990-01-01" && date < "2100-01-01",
  "Choose a date between 1990 and 2099",
);

const isHttps = (text: string): boolean => {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    return protocol === "https:" && hostname.includes(".") && !username && !password;
  } catch {
    return false;
  }
};

/** An https address of a place on the web, without a user name in it. */
export const httpsAddress = z
  .string()
  .trim()
  .max(1000, "At most 1,000 characters")
  .refine(isHttps, "Write a whole address that starts with https://");
