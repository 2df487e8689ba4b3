const known = new Set(Intl.supportedValuesOf("currency"));

/** Whether this is an ISO 4217 code, of today or of the past: "EUR", "DEM". */
export const isCurrency = (code: string): boolean => known.has(code);

/** A code as it is stored, however it was typed: " usd" → "USD". */
export const canonicalCode = (typed: string): string => typed.trim().toUpperCase();
