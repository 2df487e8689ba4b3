import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { pathHeader, signInPath } from "./next-path";
import { contextOfSession, type PersonContext } from "./session-context";
import { readSession, sessionCookie } from "./session-token";

/** Who is looking at a page, or null; read once per request however many components ask. */
export const pageContext = cache(async (): Promise<PersonContext | null> => {
  const session = await readSession((await cookies()).get(sessionCookie().name)?.value);
  return session ? contextOfSession(session) : null;
});

/** Who is looking at a page; whoever is not signed in is led to the sign-in page, and back here afterwards. */
export const requirePageContext = async (): Promise<PersonContext> => {
  const ctx = await pageContext();
  if (ctx) return ctx;
  redirect(signInPath((await headers()).get(pathHeader)));
};
