import "server-only";

/** Most rows of one request. */
export const MAX_ROWS = 50_000;
/** Largest body of one request, in bytes (32 MiB). */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Longest single record, in characters: several times what its fields can hold. */
export const MAX_ROW_LENGTH = 256 * 1024;
