"use client";

import { signIn } from "next-auth/react";
import { useRef, useState } from "react";
import { z } from "zod";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { signInRefusalText } from "@/lib/contracts/sign-in";

const schema = z.object({
  email: z.string().trim().min(1, "Write your e-mail address"),
  password: z.string().min(1, "Write your password"),
});

/** E-mail and password. A refusal keeps the e-mail, empties the password and says in one line what is wrong. */
export function SignInForm({ next, notice }: { next: string; notice: string | null }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const form = useForm({
    schema,
    initial: { email: "", password: "" },
    submit: async (credentials) => {
      const answer = await signIn("credentials", { ...credentials, redirect: false });
      if (answer?.ok) {
        setLeaving(true);
        // A whole new page: nothing of a former session stays in memory.
        window.location.assign(next);
        return;
      }
      setRefusal(signInRefusalText(answer?.error));
      form.set({ password: "" });
      password.current?.focus();
    },
  });
  return (
    <form {...form.form} className="flex flex-col gap-4">
      {refusal || form.failure ? (
        <Notice tone="off" live>
          {refusal ?? form.failure}
        </Notice>
      ) : notice ? (
        <Notice>{notice}</Notice>
      ) : null}
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={form.values.email}
        onValueChange={(email) => form.set({ email })}
        {...form.field("email")}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        ref={password}
        value={form.values.password}
        onValueChange={(text) => form.set({ password: text })}
        {...form.field("password")}
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        pending={form.pending || leaving}
        className="mt-2 w-full"
      >
        Sign in
      </Button>
    </form>
  );
}
