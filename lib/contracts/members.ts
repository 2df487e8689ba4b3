import { z } from "zod";
import { roleSchema } from "./role-schema";
import { emailSchema, newPasswordSchema, personNameSchema } from "./sign-in";

export const memberSchema = z.strictObject({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  joinedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof memberSchema>;

export const memberListSchema = z.strictObject({ members: z.array(memberSchema) });

export const memberInputSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  role: roleSchema,
  /** For a new person only; somebody who already has an account keeps their own password. */
  password: newPasswordSchema,
});
export type MemberInput = z.infer<typeof memberInputSchema>;

export const memberRoleInputSchema = z.strictObject({ role: roleSchema });

export const ownPasswordInputSchema = z.strictObject({
  currentPassword: z.string().min(1, "Write your present password").max(200),
  newPassword: newPasswordSchema,
});

export const ownOrganizationsSchema = z.strictObject({
  organizations: z.array(z.strictObject({ id: z.uuid(), name: z.string(), role: roleSchema })),
});

export const ownOrganizationInputSchema = z.strictObject({ organizationId: z.uuid() });
