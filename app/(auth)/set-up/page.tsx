import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { SetUpForm } from "@/components/auth/set-up-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { currencyChoices, timeZoneChoices } from "@/lib/server/organizations/choices";
import { isSetUpOpen } from "@/lib/server/organizations/set-up-organization";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  await connection();
  if (!(await isSetUpOpen())) redirect("/");
  return (
    <AuthShell
      wide
      title="Set up your organization"
      description="Once, for this installation. Colleagues are added later, in Settings."
    >
      <SetUpForm timeZones={timeZoneChoices(new Date())} currencies={currencyChoices()} />
    </AuthShell>
  );
}
