import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BodyOf, Operation, ParamsOf, QueryOf, ResponseOf } from "@/lib/contracts/operation";
import { may } from "@/lib/contracts/roles";
import { NotAllowed, NotFound } from "@/lib/errors";
import type { Context } from "../auth/context";
import { contextOfRequest } from "../auth/request-context";
import { parseQuery } from "./parse-query";
import { parseInput, problemResponse } from "./problem";
import { readJson } from "./read-body";
import { Serialized } from "./serialized";

const noQuery = z.strictObject({});

type Call<O extends Operation> = {
  /** Undefined for public operations only. */
  ctx: O["access"] extends "public" ? undefined : Context;
  params: ParamsOf<O>;
  query: QueryOf<O>;
  body: BodyOf<O>;
  request: Request;
  requestId: string;
};
type Answer<O extends Operation> = ResponseOf<O> | Serialized<ResponseOf<O>> | Response;
type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

const isUnsafe = (method: string) => method !== "GET" && method !== "HEAD";

/** A browser's cookie is taken for a write only from our own pages. */
const refuseForeignPage = (request: Request) => {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const foreign = site ? site !== "same-origin" && site !== "none" : origin && new URL(origin).host !== host;
  if (foreign) throw new NotAllowed("This request came from another site.");
};

const authorize = (operation: Operation, ctx: Context, request: Request) => {
  if (ctx.user === null) {
    if (operation.access === "people")
      throw new NotAllowed("This needs a signed-in person; an API key is not enough.");
    if (operation.access !== "public" && !ctx.scopes.includes(operation.access)) {
      throw new NotAllowed(`This API key lacks the scope "${operation.access}".`);
    }
    return;
  }
  if (isUnsafe(request.method)) refuseForeignPage(request);
  if (operation.permission && !may(ctx.role, operation.permission)) {
    throw new NotAllowed("Your role does not allow this; ask an admin of your organization.");
  }
};

/** An address that cannot name anything is not found, rather than malformed. */
const addressed = (schema: z.ZodObject, params: unknown) => {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  throw new NotFound(`${parsed.error.issues[0]?.message ?? "The address is not valid"}.`);
};

/**
 * A route handler for one operation: authenticates, checks scope or role, parses params, query and body strictly,
 * and turns errors into problem+json. The handler returns the answer's data, its bytes, or a Response of its own.
 */
export const handle =
  <O extends Operation>(operation: O, run: (call: Call<O>) => Promise<Answer<O>> | Answer<O>) =>
  async (request: Request, route: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    try {
      let ctx: Context | undefined;
      if (operation.access !== "public") {
        ctx = await contextOfRequest(request);
        authorize(operation, ctx, request);
      }
      const query = parseQuery(new URL(request.url).searchParams);
      const call = {
        ctx,
        params: operation.params && addressed(operation.params, await route.params),
        query: operation.query
          ? parseInput(operation.query, query, "Query")
          : parseInput(noQuery, query, "Query"),
        body:
          operation.body && operation.body !== "stream"
            ? parseInput(operation.body, await readJson(request), "Body")
            : undefined,
        request,
        requestId,
      } as Call<O>;
      const answer = await run(call);
      if (answer instanceof Response) return answer;
      const headers = { "Cache-Control": "no-store", "X-Request-Id": requestId };
      if (!operation.response) return new Response(null, { status: 204, headers });
      const status = operation.status ?? 200;
      return answer instanceof Serialized
        ? answer.response(status, headers)
        : Response.json(answer, { status, headers });
    } catch (error) {
      return problemResponse(error, requestId);
    }
  };
