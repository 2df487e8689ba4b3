import type { Operation, ParamsOf, ResponseOf, SentBodyOf, SentQueryOf } from "@/lib/contracts/operation";
import { problemSchema } from "@/lib/contracts/problem";
import { AppError } from "@/lib/errors";

type Arguments<O extends Operation> = {
  params?: ParamsOf<O>;
  query?: SentQueryOf<O>;
  body?: SentBodyOf<O>;
  signal?: AbortSignal;
};

const appendQuery = (search: URLSearchParams, name: string, value: unknown): void => {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) for (const item of value) appendQuery(search, name, item);
  else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value)) appendQuery(search, `${name}[${key}]`, item);
  } else search.append(name, String(value));
};

/** The address of an operation with its parameters filled in, as the API and the browser's links write it. */
export const addressOf = <O extends Operation>(
  operation: O,
  { params, query }: Arguments<O> = {},
): string => {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? "")),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) appendQuery(search, name, value);
  const text = search.toString();
  return `/api/v1${filled}${text ? `?${text}` : ""}`;
};

/**
 * Calls the API from the browser and parses the answer with the operation's own schema.
 * @throws AppError with the server's words, status and field errors.
 */
export const call = async <O extends Operation>(
  operation: O,
  options: Arguments<O> = {},
): Promise<ResponseOf<O>> => {
  const response = await fetch(addressOf(operation, options), {
    method: operation.method,
    headers: options.body === undefined ? {} : { "Content-Type": "application/json" },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: options.signal,
  });
  if (!response.ok) {
    const problem = problemSchema.partial().safeParse(await response.json().catch(() => ({})));
    const { title, detail, errors } = problem.success ? problem.data : {};
    throw new AppError(
      response.status,
      title ?? "Request failed",
      detail ?? `The server answered ${response.status}.`,
      errors,
    );
  }
  if (!operation.response) return undefined as ResponseOf<O>;
  return operation.response.parse(await response.json()) as ResponseOf<O>;
};
