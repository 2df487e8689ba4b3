import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/lib/server/auth/next-path";
import { contentSecurityPolicy, newNonce, nonceHeader } from "@/lib/server/http/content-security-policy";

const policyHeader = "Content-Security-Policy";

/**
 * Tells server pages their own path, so that signing in can lead back to it, and gives each answer its content security
 * policy with a nonce, which Next reads from the request and puts on every script of its own. Decides nothing.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  const path = request.nextUrl.pathname;
  const search = new URLSearchParams(request.nextUrl.searchParams);
  search.delete("_rsc");
  const query = search.toString();
  headers.set(pathHeader, `${path}${query ? `?${query}` : ""}`);
  const nonce = newNonce();
  const policy = contentSecurityPolicy(path, nonce, process.env.NODE_ENV === "development");
  headers.set(nonceHeader, nonce);
  headers.set(policyHeader, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policyHeader, policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/).*)"] };
