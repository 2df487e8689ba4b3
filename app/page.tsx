import { redirect } from "next/navigation";
import { roleHome } from "@/lib/contracts/roles";
import { pageContext } from "@/lib/server/auth/page-context";
import { isSetUpOpen } from "@/lib/server/organizations/set-up-organization";

/** Leads to where the day starts: the set-up of a fresh installation, the sign-in, or the role's own page. */
export default async function Home() {
  if (await isSetUpOpen()) redirect("/set-up");
  const ctx = await pageContext();
  redirect(ctx ? roleHome[ctx.role] : "/sign-in");
}
