import { z } from "zod";

/** An e-mail address as it is stored and compared: trimmed, in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters")
  .pipe(z.email("Write an e-mail address, such as mira@example.com"));

export const passwordMinimum = 10;

/** A new password. The upper limit keeps a hash from becoming a way to load the server. */
export const newPasswordSchema = z
  .string()
  .min(passwordMinimum, `A password has at least ${passwordMinimum} characters`)
  .max(200, "A password has at most 200 characters");

export const personNameSchema = z.string().trim().min(1, "Write a name").max(120, "At most 120 characters");

/** Why a sign-in was refused, as the sign-in route answers it, and the words a person reads. */
export const signInRefusals = {
  CredentialsSignin: "E-mail or password is not right.",
  TooManyAttempts: "Too many failed sign-ins for this e-mail. Wait 15 minutes, then try again.",
  NoMembership: "This account belongs to no organization any more. Ask an admin to add you.",
} as const;
export type SignInRefusal = keyof typeof signInRefusals;

/** The words for a refusal; what is not one of ours (the server could not be reached) is said as such. */
export const signInRefusalText = (code: string | null | undefined): string =>
  code && code in signInRefusals
    ? signInRefusals[code as SignInRefusal]
    : "Signing in did not work: the server could not answer. Try again in a moment.";
