import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { roleSchema } from "@/lib/contracts/role-schema";
import { env } from "@/lib/server/env";

/** How long a session lasts, in seconds: a fortnight from sign-in, whatever is done meanwhile. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** What the encrypted cookie says. It is believed only as far as the membership still agrees. */
export const sessionSchema = z.object({
  userId: z.uuid(),
  organizationId: z.uuid(),
  role: roleSchema,
  sessionVersion: z.int(),
});
export type Session = z.infer<typeof sessionSchema>;

/** The session cookie's name and attributes; "secure" wherever people open Plumbline by https. */
export const sessionCookie = () => {
  const secure = env.NEXTAUTH_URL.startsWith("https:");
  return {
    name: `${secure ? "__Secure-" : ""}plumbline.session`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
};

/** @returns the session that a cookie's value holds, or null for anything forged, expired or malformed */
export const readSession = async (token: string | undefined): Promise<Session | null> => {
  if (!token) return null;
  try {
    const payload = await decode({ token, secret: env.NEXTAUTH_SECRET });
    return sessionSchema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
};

/** The value of one cookie in a request's Cookie header. */
export const cookieOf = (request: Request, name: string): string | undefined => {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = pair.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
};

/** A Set-Cookie header that continues a session with other contents, such as a raised session version. */
export const sessionSetCookie = async (session: Session): Promise<string> => {
  const { name, options } = sessionCookie();
  const value = await encode({ token: session, secret: env.NEXTAUTH_SECRET, maxAge: sessionSeconds });
  const attributes = [`Path=${options.path}`, `Max-Age=${sessionSeconds}`, "HttpOnly", "SameSite=Lax"];
  if (options.secure) attributes.push("Secure");
  return [`${name}=${value}`, ...attributes].join("; ");
};
