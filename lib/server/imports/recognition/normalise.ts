import "server-only";

/** A header as it is compared: NFKC, lower case, letters and digits alone. "Probability (%)" and "probability" agree. */
export const normalise = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
