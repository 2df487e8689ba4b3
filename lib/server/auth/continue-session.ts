import "server-only";
import { type Session, sessionSetCookie } from "./session-token";

/** An empty answer that goes on with this session in the browser's cookie. */
export const continueSession = async (session: Session): Promise<Response> =>
  new Response(null, {
    status: 204,
    headers: { "Cache-Control": "no-store", "Set-Cookie": await sessionSetCookie(session) },
  });
