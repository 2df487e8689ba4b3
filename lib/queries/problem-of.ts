import { AppError } from "@/lib/errors";

export type ProblemView = {
  /** HTTP status; 0 when the server could not be reached. */
  status: number;
  /** A sentence for people. */
  detail: string;
  /** By path, as the request's body names its fields. */
  errors: Readonly<Record<string, string>>;
};

/** Any failure of a call as a screen shows it: the server's own words, or that it could not be reached. */
export const problemOf = (error: unknown): ProblemView => {
  if (!(error instanceof AppError)) {
    return {
      status: 0,
      detail: "The server could not be reached. Check the connection and try again.",
      errors: {},
    };
  }
  return {
    status: error.status,
    detail: error.message,
    errors: Object.fromEntries((error.errors ?? []).map(({ path, message }) => [path, message])),
  };
};
