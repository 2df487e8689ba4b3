import { z } from "zod";
import type { Operation } from "../operation";
import { problemSchema } from "../problem";

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
};

const isObject = (schema: z.ZodType): boolean => {
  const { type } = jsonSchema(schema, "input") as { type?: string };
  return type === "object";
};

/** Query and path parameters; an object such as filter is written filter[source]=web (style deepObject). */
const parameters = (object: z.ZodObject | undefined, place: "path" | "query"): Json[] =>
  Object.entries(object?.shape ?? {}).map(([name, field]) => {
    const schema = field as z.ZodType;
    return {
      name,
      in: place,
      required: place === "path" || !schema.safeParse(undefined).success,
      schema: jsonSchema(schema, "input"),
      ...(isObject(schema) ? { style: "deepObject", explode: true } : {}),
    };
  });

const requestBody = (operation: Operation): Json => {
  if (!operation.body) return {};
  const content =
    operation.body === "stream"
      ? {
          "application/json": { schema: jsonSchema(operation.streamOf ?? z.array(z.unknown()), "input") },
          "application/x-ndjson": { schema: { type: "string", description: "One JSON object a line" } },
        }
      : { "application/json": { schema: jsonSchema(operation.body, "input") } };
  return { requestBody: { required: true, content } };
};

const problem = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const binary: Json = { schema: { type: "string", format: "binary" } };

const responses = (operation: Operation): Json => {
  const status = String(operation.status ?? (operation.response || operation.file ? 200 : 204));
  const answer = operation.file
    ? { description: "A file", content: Object.fromEntries(operation.file.map((type) => [type, binary])) }
    : operation.response
      ? {
          description: "Done",
          content: {
            [operation.responseType ?? "application/json"]: {
              schema: jsonSchema(operation.response, "output"),
            },
          },
        }
      : { description: "Done; no body" };
  return {
    [status]: answer,
    "400": problem("The request is malformed; each path is named"),
    ...(operation.access === "public"
      ? {}
      : { "401": problem("No or unknown credentials"), "403": problem("A scope or role is missing") }),
    ...(operation.params ? { "404": problem("Not there, or not yours") } : {}),
    ...(operation.body === "stream" ? { "413": problem("Larger than one request may be") } : {}),
    ...(operation.body ? { "422": problem("Understood, but cannot be carried out") } : {}),
  };
};

/**
 * The OpenAPI 3.1 document of the given operations, made from the very schemas that validate requests.
 * @param version the product's version
 */
export const buildOpenApi = (operations: readonly Operation[], version: string): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = {
      operationId: operation.id,
      tags: [operation.tag],
      summary: operation.summary,
      parameters: [...parameters(operation.params, "path"), ...parameters(operation.query, "query")],
      ...requestBody(operation),
      responses: responses(operation),
      security: operation.access === "public" ? [] : [{ apiKey: [] }, { session: [] }],
    };
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Plumbline API",
      version,
      description:
        "Records in, exact KPI series out. Errors are RFC 9457 problem+json; unknown fields are refused.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  };
};
