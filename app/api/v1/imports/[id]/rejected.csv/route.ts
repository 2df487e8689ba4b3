import { Readable } from "node:stream";
import { getRejectedRows } from "@/lib/contracts/operations/imports";
import { handle } from "@/lib/server/http/handle";
import { rejectedRows } from "@/lib/server/imports/runs/rejected-rows";

export const GET = handle(getRejectedRows, async ({ ctx, params }) => {
  const lines = await rejectedRows(ctx, params.id);
  const body = Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream;
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rejected-rows.csv"',
      "Cache-Control": "no-store",
    },
  });
});
