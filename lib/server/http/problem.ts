import "server-only";
import { STATUS_CODES } from "node:http";
import type { z } from "zod";
import { AppError, type FieldError, InvalidInput } from "@/lib/errors";

/** zod's issues as paths and messages; unknown fields are named one by one. */
export const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: path ? `${path}.${key}` : key,
        message: "There is no such field here",
      }));
    }
    return [{ path, message: issue.message }];
  });

/** Parses what came over a boundary; a mismatch is a 400 that names each path. */
export const parseInput = <S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = fieldErrors(result.error);
  const first = errors[0];
  throw new InvalidInput(
    first ? `${what}: ${first.path ? `${first.path}: ` : ""}${first.message}` : `${what} is not valid.`,
    errors,
  );
};

/** Any error as RFC 9457 problem+json; what is not an AppError is logged here and told to nobody. */
export const problemResponse = (error: unknown, requestId: string): Response => {
  const known = error instanceof AppError;
  if (!known) console.error(`[${requestId}]`, error);
  const status = known ? error.status : 500;
  const body = {
    type: "about:blank",
    title: known ? error.title : (STATUS_CODES[500] ?? "Internal error"),
    status,
    detail: known
      ? error.message
      : "Something failed on our side. Nothing was changed; try again, and name this request if it persists.",
    requestId,
    ...(known && error.errors ? { errors: error.errors } : {}),
    ...(known ? error.members : {}),
  };
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
  };
  if (status === 401) headers["WWW-Authenticate"] = 'Bearer realm="Plumbline"';
  return Response.json(body, { status, headers });
};
