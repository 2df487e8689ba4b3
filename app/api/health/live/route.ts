export const dynamic = "force-dynamic";

/**
 * Whether this process answers at all, without asking the database: for orchestrators that restart what hangs, and must
 * not restart the app because the database is away.
 */
export function GET(): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
