import type { z } from "zod";
import type { Permission } from "./roles";

/**
 * One operation of the HTTP API: what the route validates, what the OpenAPI document says and what the browser's
 * client sends and parses are all this one value.
 */
export type Operation = {
  /** Unique name, as in OpenAPI's operationId. */
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1, with {parameters}. */
  path: `/${string}`;
  tag: string;
  summary: string;
  /** Who may call it: an API key with this scope, or a signed-in member. "people": no API keys. "public": anybody. */
  access: "read" | "write" | "people" | "public";
  /** What a signed-in member's role must allow beyond reading. */
  permission?: Permission;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** A zod schema for a JSON body, or "stream" where the handler reads the body itself. */
  body?: z.ZodType | "stream";
  /** For "stream": what the body holds, for the OpenAPI document. */
  streamOf?: z.ZodType;
  /** For an answer that is a file: the media types that it can have. */
  file?: readonly string[];
  /** Absent, and no file: 204 without a body. */
  response?: z.ZodType;
  /** How the answer is written, when it is not JSON. */
  responseType?: "text/event-stream";
  /** Success status; 200 with a response, 204 without. */
  status?: 200 | 201 | 202;
};

/** Keeps the literal types of an operation's schemas. */
export const operation = <const O extends Operation>(definition: O): O => definition;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<O extends Operation> = Parsed<O["params"]>;
export type QueryOf<O extends Operation> = Parsed<O["query"]>;
export type BodyOf<O extends Operation> = Parsed<O["body"]>;
export type ResponseOf<O extends Operation> = Parsed<O["response"]>;
export type SentQueryOf<O extends Operation> = Sent<O["query"]>;
export type SentBodyOf<O extends Operation> = Sent<O["body"]>;
