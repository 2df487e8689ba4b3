import type { Problem } from "@/lib/contracts/problem";
import { AppError } from "@/lib/errors";

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const isFieldError = (value: unknown): value is { path: string; message: string } =>
  typeof value === "object" &&
  value !== null &&
  "path" in value &&
  "message" in value &&
  typeof value.path === "string" &&
  typeof value.message === "string";

/**
 * What a refusal's body says, as far as it is problem+json: a proxy in between may answer with anything.
 * @param body parsed JSON, or null
 */
export const refusalOf = (body: unknown): Partial<Pick<Problem, "title" | "detail" | "errors">> => {
  if (typeof body !== "object" || body === null) return {};
  const { title, detail, errors } = body as Record<string, unknown>;
  return {
    title: textOf(title),
    detail: textOf(detail),
    errors: Array.isArray(errors) && errors.every(isFieldError) ? errors : undefined,
  };
};

/** The error that an answer which is not ok stands for, with the server's words. */
export const refusedBy = async (response: Response): Promise<AppError> => {
  const { title, detail, errors } = refusalOf(await response.json().catch(() => null));
  const words = detail ?? `The server answered ${response.status}.`;
  return new AppError(response.status, title ?? "Request failed", words, errors);
};
