import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/lib/server/auth/next-path";

/** Tells server pages their own path, so that signing in can lead back to it. Decides nothing. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  const search = new URLSearchParams(request.nextUrl.searchParams);
  search.delete("_rsc");
  const query = search.toString();
  headers.set(pathHeader, `${request.nextUrl.pathname}${query ? `?${query}` : ""}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] };
