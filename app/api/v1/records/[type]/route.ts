import { createHash } from "node:crypto";
import { listRecords as listOperation } from "@/lib/contracts/operations/record-lists";
import { upsertRecordsOfType } from "@/lib/contracts/records/record-operations";
import { handle } from "@/lib/server/http/handle";
import { problemResponse } from "@/lib/server/http/problem";
import { answerOnce, StillRunning } from "@/lib/server/idempotency/answer-once";
import { idempotencyKeyOf } from "@/lib/server/idempotency/idempotency-key";
import { listRecords } from "@/lib/server/records/browse/list-records";
import { recordsCsv } from "@/lib/server/records/browse/records-csv";
import { prepareArrivingRecords } from "@/lib/server/records/prepare-records";
import { requestRows } from "@/lib/server/records/request-rows";
import { refuseIfNoneValid, storePrepared } from "@/lib/server/records/upsert-records";

export const GET = handle(listOperation, async ({ ctx, params, query, requestId }) => {
  if (query.format === "json") return listRecords(ctx, params.type, query);
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${params.type}.csv"`,
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
  };
  return new Response(await recordsCsv(ctx, params.type, query), { headers });
});

export const POST = handle(upsertRecordsOfType, async ({ ctx, params, query, request, requestId }) => {
  const now = new Date();
  const key = idempotencyKeyOf(request.headers);
  const hash = createHash("sha256");
  const rows = requestRows(request, (chunk) => hash.update(chunk));
  const prepared = await prepareArrivingRecords(ctx, params.type, rows);
  refuseIfNoneValid(prepared);
  const { pathname, search } = new URL(request.url);
  const keyed = { key, method: "POST", address: pathname + search, bodyHash: hash.digest("hex") };
  try {
    const { text, replayed } = await answerOnce(ctx, keyed, now, () =>
      storePrepared(ctx, prepared, { atomic: query.atomic === "true", now }),
    );
    const headers = {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
      ...(replayed ? { "Idempotent-Replayed": "true" } : {}),
    };
    return new Response(text, { headers });
  } catch (error) {
    if (!(error instanceof StillRunning)) throw error;
    const answer = problemResponse(error, requestId);
    answer.headers.set("Retry-After", String(error.retryAfter));
    return answer;
  }
});
