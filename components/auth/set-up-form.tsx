"use client";

import { signIn } from "next-auth/react";
import { useEffect, useState } from "react";
import { useForm } from "@/components/layout/use-form";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { setUpInputSchema } from "@/lib/contracts/organization";
import { passwordMinimum } from "@/lib/contracts/sign-in";
import { presentTimeZone } from "@/lib/contracts/time-zones";
import { setUpOrganization } from "@/lib/queries/organization";

type Props = { timeZones: readonly ComboboxOption[]; currencies: readonly ComboboxOption[] };

const emptyAdmin = { name: "", email: "", password: "" };
const initial = {
  name: "",
  timeZone: null as string | null,
  currency: null as string | null,
  locale: undefined as string | undefined,
  admin: emptyAdmin,
};

/** Where the browser says that it is. English alone is guessed as a language, for the screens are in English. */
const browserGuess = () => {
  const language = navigator.languages.find((tag) => /^en-[A-Z]{2}$/.test(tag));
  return {
    timeZone: presentTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone),
    locale: language,
  };
};

/** The first visit: the organization and the person who administers it. */
export function SetUpForm({ timeZones, currencies }: Props) {
  const [leaving, setLeaving] = useState(false);
  const form = useForm({
    schema: setUpInputSchema,
    initial,
    submit: async (input) => {
      await setUpOrganization(input);
      setLeaving(true);
      const { email, password } = input.admin;
      await signIn("credentials", { email, password, redirect: false });
      window.location.assign("/");
    },
  });
  const { admin } = form.values;
  const setAdmin = (change: Partial<typeof emptyAdmin>) =>
    form.set({ admin: { ...admin, ...change } }, `admin.${Object.keys(change)[0]}`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, in the browser, which alone knows
  useEffect(() => {
    const { timeZone, locale } = browserGuess();
    const isOffered = timeZones.some(({ value }) => value === timeZone);
    form.set({ timeZone: isOffered ? timeZone : null, locale }, "timeZone");
  }, []);

  return (
    <form {...form.form} className="flex flex-col gap-6">
      {form.failure ? (
        <Notice tone="off" live>
          {form.failure}
        </Notice>
      ) : null}
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 font-semibold text-lg">Organization</legend>
        <TextField
          label="Name"
          autoComplete="organization"
          value={form.values.name}
          onValueChange={(name) => form.set({ name })}
          {...form.field("name")}
        />
        <Combobox
          label="Time zone"
          hint="Days, weeks and months begin at midnight here."
          options={timeZones}
          value={form.values.timeZone}
          onValueChange={(timeZone) => form.set({ timeZone })}
          {...form.field("timeZone")}
        />
        <Combobox
          label="Currency"
          hint="Every amount is shown in it. It cannot be changed once there are amounts."
          placeholder="Type a name or a code…"
          options={currencies}
          value={form.values.currency}
          onValueChange={(currency) => form.set({ currency })}
          {...form.field("currency")}
        />
      </fieldset>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 font-semibold text-lg">You, its admin</legend>
        <TextField
          label="Your name"
          autoComplete="name"
          value={admin.name}
          onValueChange={(name) => setAdmin({ name })}
          {...form.field("admin.name")}
        />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={admin.email}
          onValueChange={(email) => setAdmin({ email })}
          {...form.field("admin.email")}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${passwordMinimum} characters. A few words in a row are easy to keep in mind.`}
          value={admin.password}
          onValueChange={(password) => setAdmin({ password })}
          {...form.field("admin.password")}
        />
      </fieldset>
      <Button type="submit" variant="primary" size="lg" pending={form.pending || leaving} className="w-full">
        Set up Plumbline
      </Button>
    </form>
  );
}
