import "server-only";
import { NotSignedIn } from "@/lib/errors";
import { contextOfApiKey } from "./api-key-context";
import type { Context } from "./context";
import { contextOfSession } from "./session-context";
import { cookieOf, readSession, sessionCookie } from "./session-token";

/**
 * Who is asking: by `Authorization: Bearer <api key>` when there is one, else by the session cookie. A bad key is
 * never made good by a cookie beside it.
 * @throws NotSignedIn when neither holds
 */
export const contextOfRequest = async (request: Request): Promise<Context> => {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const key = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    const ctx = key ? await contextOfApiKey(key) : null;
    if (!ctx) throw new NotSignedIn("This API key is not valid, or it was revoked.");
    return ctx;
  }
  const session = await readSession(cookieOf(request, sessionCookie().name));
  if (!session) throw new NotSignedIn();
  const ctx = await contextOfSession(session);
  if (!ctx) throw new NotSignedIn("This session has ended. Sign in again.");
  return ctx;
};
