/**
 * The errors that callers may meet, each with the HTTP status it becomes and words that help.
 * Anything else is a defect: it is logged and answered as 500 without detail.
 */
export type FieldError = { path: string; message: string };

export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly errors?: readonly FieldError[],
    /** Further members of the problem document (RFC 9457, section 3.2). */
    readonly members?: Readonly<Record<string, unknown>>,
  ) {
    super(detail);
    this.name = new.target.name;
  }
}

/** 400: the request itself is malformed; `errors` name the paths. */
export class InvalidInput extends AppError {
  constructor(detail: string, errors?: readonly FieldError[]) {
    super(400, "Invalid input", detail, errors);
  }
}

/** 401: no or unknown credentials. */
export class NotSignedIn extends AppError {
  constructor(detail = "Sign in, or send an API key as a Bearer token.") {
    super(401, "Not signed in", detail);
  }
}

/** 403: known, but not allowed to do this. */
export class NotAllowed extends AppError {
  constructor(detail: string) {
    super(403, "Not allowed", detail);
  }
}

/** 404: not there, or another organization's (existence is never told). */
export class NotFound extends AppError {
  constructor(detail = "There is no such thing here.") {
    super(404, "Not found", detail);
  }
}

/** 409: the present state does not allow it. */
export class Conflict extends AppError {
  constructor(detail: string, errors?: readonly FieldError[]) {
    super(409, "Conflict", detail, errors);
  }
}

/** 413: larger than one request may be. */
export class TooLarge extends AppError {
  constructor(detail: string) {
    super(413, "Too large", detail);
  }
}

/** 422: understood, but cannot be carried out. */
export class Unprocessable extends AppError {
  constructor(detail: string, errors?: readonly FieldError[], members?: Readonly<Record<string, unknown>>) {
    super(422, "Cannot be processed", detail, errors, members);
  }
}

/** 429: too many tries; wait. */
export class TooMany extends AppError {
  constructor(detail: string) {
    super(429, "Too many requests", detail);
  }
}
