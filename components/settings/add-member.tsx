"use client";

import { useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useId, useState } from "react";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { memberInputSchema } from "@/lib/contracts/members";
import { type Role, roleNames } from "@/lib/contracts/roles";
import { passwordMinimum } from "@/lib/contracts/sign-in";
import { addMember, membersOptions } from "@/lib/queries/members";
import { roleChoices } from "./role-choices";

const empty = { name: "", email: "", role: "executive" as Role, password: "" };

/** Adds a person: name, e-mail, role and a first password to hand over. */
export function AddMember() {
  const client = useQueryClient();
  const toast = useToast();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const form = useForm({
    schema: memberInputSchema,
    initial: empty,
    submit: async (input) => {
      const member = await addMember(input);
      void client.invalidateQueries({ queryKey: membersOptions().queryKey });
      setOpen(false);
      toast({
        title: `${member.name} was added as ${roleNames[member.role].toLowerCase()}`,
        description: `They sign in as ${member.email}.`,
      });
    },
  });
  const { values, set, field } = form;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (next) form.reset(empty);
        setOpen(next);
      }}
      trigger={<Button icon={<UserPlus aria-hidden />}>Add member</Button>}
      title="Add a member"
      size="sm"
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={formId} variant="primary" pending={form.pending}>
            Add member
          </Button>
        </>
      }
    >
      <form id={formId} {...form.form} className="flex flex-col gap-4">
        {form.failure ? (
          <Notice tone="off" live>
            {form.failure}
          </Notice>
        ) : null}
        <TextField
          label="Name"
          autoComplete="off"
          value={values.name}
          onValueChange={(name) => set({ name })}
          {...field("name")}
        />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={values.email}
          onValueChange={(email) => set({ email })}
          {...field("email")}
        />
        <RadioGroup
          label="Role"
          options={roleChoices}
          value={values.role}
          onValueChange={(role) => set({ role })}
          {...field("role")}
        />
        <TextField
          label="First password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${passwordMinimum} characters. Hand it over in person; they change it in their profile. Whoever has an account here already keeps their own.`}
          value={values.password}
          onValueChange={(password) => set({ password })}
          {...field("password")}
        />
      </form>
    </Dialog>
  );
}
