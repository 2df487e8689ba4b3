import "server-only";

export type DateStyle = "date" | "duration" | null;

/** Built-in number formats (ECMA-376, part 1, 18.8.30) that show a date; 27–36 and 50–58 do in East Asian Excels. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** Built-in formats of times alone. */
const isBuiltInTime = (id: number) => (id >= 18 && id <= 21) || (id >= 45 && id <= 47);

/** What a format code shows: texts in quotes, escapes, colours and conditions aside. */
export function styleOfCode(code: string): DateStyle {
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";")[0];
  if (plain === undefined || /general/i.test(plain)) return null;
  if (/[dy]/i.test(plain)) return "date";
  if (/[hs]/i.test(plain)) return "duration";
  return /^[^0#?]*m[^0#?]*$/i.test(plain) ? "date" : null;
}

/**
 * @param styles the number format of each cell style, by the style's number
 * @param formats the codes of formats that are not built in
 */
export const dateStyles = (styles: readonly number[], formats: ReadonlyMap<number, string>): DateStyle[] =>
  styles.map((id) => {
    const code = formats.get(id);
    if (code !== undefined) return styleOfCode(code);
    if (isBuiltInDate(id)) return "date";
    return isBuiltInTime(id) ? "duration" : null;
  });
