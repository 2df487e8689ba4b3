import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import {
  currencySchema,
  organizationNameSchema,
  type SetUpInput,
  timeZoneSchema,
} from "@/lib/contracts/organization";
import { emailSchema, newPasswordSchema, personNameSchema } from "@/lib/contracts/sign-in";
import { hashPassword } from "@/lib/server/auth/password";
import { db, type Prisma } from "@/lib/server/db";
import { parseInput } from "@/lib/server/http/problem";
import { join } from "@/lib/server/members/join";

const createOrganizationInputSchema = z.strictObject({
  name: organizationNameSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
  admin: z.strictObject({
    email: emailSchema,
    password: newPasswordSchema,
    name: personNameSchema.optional(),
  }),
});

/** An organization's start: the person's name may be left out, and is then what stands before the @. */
export type CreateOrganizationInput = z.input<typeof createOrganizationInputSchema>;
export type CreatedOrganization = { organizationId: string; userId: string };

/** The locale that a new organization starts with unless it says otherwise; changed in its settings. */
const startLocale = "en-GB";

/** Stores an organization and its first admin inside a transaction. */
export const insertOrganization = async (
  tx: Prisma.TransactionClient,
  input: SetUpInput,
  passwordHash: string,
): Promise<CreatedOrganization> => {
  const { name, timeZone, currency, locale = startLocale, admin } = input;
  const organizationId = uuidv7();
  await tx.organization.create({
    data: { id: organizationId, name, timeZone, currency, locale },
  });
  const user = await join(tx, organizationId, {
    name: admin.name,
    email: admin.email,
    passwordHash,
    role: "admin",
  });
  return { organizationId, userId: user.id };
};

/**
 * Creates an organization with its first admin. An admin who has an account already (in another organization) keeps
 * name and password.
 * @throws InvalidInput naming each path that is wrong
 */
export const createOrganization = async (input: CreateOrganizationInput): Promise<CreatedOrganization> => {
  const { admin, ...rest } = parseInput(createOrganizationInputSchema, input, "Organization");
  const name = admin.name ?? admin.email.split("@")[0] ?? admin.email;
  const passwordHash = await hashPassword(admin.password);
  return db.$transaction((tx) =>
    insertOrganization(tx, { ...rest, admin: { ...admin, name } }, passwordHash),
  );
};
