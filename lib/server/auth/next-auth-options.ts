import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/server/env";
import { sessionCookie, sessionSchema, sessionSeconds } from "./session-token";
import { signIn } from "./sign-in";

/** next-auth's configuration: e-mail and password, and a session in an encrypted, http-only cookie. */
export const nextAuthOptions = (): AuthOptions => ({
  secret: env.NEXTAUTH_SECRET,
  useSecureCookies: env.NEXTAUTH_URL.startsWith("https:"),
  cookies: { sessionToken: sessionCookie() },
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      name: "E-mail and password",
      credentials: { email: { label: "E-mail" }, password: { label: "Password", type: "password" } },
      authorize: async (credentials) => {
        const session = await signIn(credentials);
        return { id: session.userId, ...session };
      },
    }),
  ],
  callbacks: {
    // Only at sign-in is there a user; what it holds is all that the token needs.
    jwt: ({ token, user }) => (user ? sessionSchema.parse(user) : token),
    // The browser learns nothing from next-auth's session route; pages hand down what they need.
    session: ({ session }) => ({ expires: session.expires }),
  },
});
