import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ownPath } from "@/lib/server/auth/next-path";
import { pageContext } from "@/lib/server/auth/page-context";
import { isSetUpOpen } from "@/lib/server/organizations/set-up-organization";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, ended } = await searchParams;
  const destination = ownPath(next) ?? "/";
  if (await pageContext()) redirect(destination);
  if (await isSetUpOpen()) redirect("/set-up");
  const notice = ended === undefined ? null : "Your session has ended. Sign in to go on.";
  return (
    <AuthShell title="Sign in">
      <SignInForm next={destination} notice={notice} />
    </AuthShell>
  );
}
