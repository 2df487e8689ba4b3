import { isDatabaseAnswering } from "@/lib/server/db";

export const dynamic = "force-dynamic";

/** For load balancers and `npm start`: 200 only when this instance can answer from its database, else 503. */
export async function GET(): Promise<Response> {
  const ok = await isDatabaseAnswering();
  return Response.json(
    { status: ok ? "ok" : "database-unavailable" },
    { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
