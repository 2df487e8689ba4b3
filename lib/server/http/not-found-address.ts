import "server-only";
import { randomUUID } from "node:crypto";
import { NotFound } from "@/lib/errors";
import { problemResponse } from "./problem";

/** Answers for addresses of the API that name nothing. */
export const notFoundAddress = (request: Request): Response =>
  problemResponse(
    new NotFound(
      `There is nothing at ${new URL(request.url).pathname}; /api/v1/openapi.json describes what there is.`,
    ),
    randomUUID(),
  );
