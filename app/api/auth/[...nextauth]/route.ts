import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/server/auth/next-auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

const handler = (request: Request, route: RouteContext): Promise<Response> =>
  NextAuth(nextAuthOptions())(request, route);

export { handler as GET, handler as POST };
