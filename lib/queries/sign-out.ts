/**
 * Ends the session. The two requests that the session library's own client would make, without its script on every page.
 * @throws when the server cannot be reached or refuses
 */
export const signOut = async (): Promise<void> => {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true", callbackUrl: "/sign-in" }),
  });
  if (!answer.ok) throw new Error(`Signing out was answered with ${answer.status}.`);
};
