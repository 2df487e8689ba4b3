import type { Operation, ParamsOf, ResponseOf, SentBodyOf, SentQueryOf } from "@/lib/contracts/operation";
import { refusedBy } from "./refusal";

/**
 * An operation as the browser names it: "GET /kpis/{id}/series". The text is checked against the operation's type, whose
 * schemas stay on the server: they would be a tenth of a page's script (docs/decisions/0020).
 */
type RouteOf<O extends Operation> = `${O["method"]} ${O["path"]}`;

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

/** Where an operation is called, with its parameters filled in. */
export const addressOf = (path: string, params: unknown, query: unknown): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? "")),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) appendQuery(search, name, value);
  const text = search.toString();
  return `/api/v1${filled}${text ? `?${text}` : ""}`;
};

/**
 * Calls the API from the browser: `call<typeof operations.getKpiSeries>("GET /kpis/{id}/series", { … })`, with the
 * operations imported as types. What is sent and answered is typed by the operation; the server checks what is sent.
 * @throws AppError with the server's words, status and field errors.
 */
export const call = async <O extends Operation = never>(
  route: NoInfer<RouteOf<O>>,
  options: Arguments<O> = {},
): Promise<ResponseOf<O>> => {
  const [method = "GET", path = "/"] = route.split(" ", 2);
  const response = await fetch(addressOf(path, options.params, options.query), {
    method,
    headers: options.body === undefined ? {} : { "Content-Type": "application/json" },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: options.signal,
  });
  if (!response.ok) throw await refusedBy(response);
  if (response.status === 204) return undefined as ResponseOf<O>;
  return (await response.json()) as ResponseOf<O>;
};
