import { z } from "zod";

const csrfSchema = z.object({ csrfToken: z.string() });

/**
 * Ends the session. The two requests that the session library's own client would make, without its script on every page.
 * @throws when the server cannot be reached or refuses
 */
export const signOut = async (): Promise<void> => {
  const token = csrfSchema.parse(await (await fetch("/api/auth/csrf")).json());
  const answer = await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...token, json: "true", callbackUrl: "/sign-in" }),
  });
  if (!answer.ok) throw new Error(`Signing out was answered with ${answer.status}.`);
};
