"use client";

import { useOrganization } from "@/components/layout/organization-context";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { ownPasswordInputSchema } from "@/lib/contracts/members";
import { passwordMinimum } from "@/lib/contracts/sign-in";
import { changeOwnPassword } from "@/lib/queries/members";

const empty = { currentPassword: "", newPassword: "" };

/** Changes one's own password. */
export function PasswordForm() {
  const toast = useToast();
  const { user } = useOrganization();
  const form = useForm({
    schema: ownPasswordInputSchema,
    initial: empty,
    submit: async (input) => {
      await changeOwnPassword(input);
      form.reset(empty);
      toast({ title: "Password changed", description: "Your sessions on other devices ended." });
    },
  });
  return (
    <form {...form.form} className="flex max-w-sm flex-col gap-4">
      {form.failure ? (
        <Notice tone="off" live>
          {form.failure}
        </Notice>
      ) : null}
      {/* For password managers, which want to know whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
      <TextField
        label="Present password"
        type="password"
        autoComplete="current-password"
        value={form.values.currentPassword}
        onValueChange={(currentPassword) => form.set({ currentPassword })}
        {...form.field("currentPassword")}
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${passwordMinimum} characters.`}
        value={form.values.newPassword}
        onValueChange={(newPassword) => form.set({ newPassword })}
        {...form.field("newPassword")}
      />
      <div>
        <Button type="submit" variant="primary" pending={form.pending}>
          Change password
        </Button>
      </div>
    </form>
  );
}
