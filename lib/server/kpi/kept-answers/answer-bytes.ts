import "server-only";

const tail = (asOf: string): string => `,"asOf":"${asOf}"}`;

/** An answer's JSON, with its moment last, where {@link withAsOf} finds it. */
export const bytesOf = <Answer extends { asOf: string }>({
  asOf,
  ...rest
}: Answer): Uint8Array<ArrayBuffer> => {
  const text = JSON.stringify(rest);
  return Uint8Array.from(Buffer.from(`${text.slice(0, -1)}${tail(asOf)}`));
};

/** The same answer of another moment, at which it would have been computed just so. */
export const withAsOf = (bytes: Uint8Array<ArrayBuffer>, asOf: string): Uint8Array<ArrayBuffer> => {
  const end = Buffer.from(tail(asOf));
  const copy = bytes.slice();
  copy.set(end, copy.length - end.length);
  return copy;
};
